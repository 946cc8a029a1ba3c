package org.netloom.core.run.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectCheck;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

/// Settings that are tried with several values each, all with all or some by lot, and each of that with
/// several seeds.
///
/// @param choices values by path (see [TriedSettings])
/// @param atRandom how many combinations are drawn; 0 for all of them
/// @param seeds how often each is trained, with one seed after the other
public record Search(Map<String, Values> choices, int atRandom, int seeds) {
    private static final int MOST = 500;

    public Search {
        choices = Map.copyOf(choices);
        if (seeds < 1 || seeds > 100) {
            throw new InvalidOption(Text.of("seeds is a whole number from 1 to 100"));
        }
        if (atRandom < 0 || atRandom > MOST) {
            throw tooMany();
        }
    }

    /// All trainings, each checked: a value that does not suit is told now, and not in the middle.
    ///
    /// @param series the tag of the runs
    public List<Waiting> runs(Project project, String series) throws Failure {
        var runs = new ArrayList<Waiting>();
        long first = project.training().seed();
        var tried = atRandom == 0 ? all() : drawn(first);
        if (tried.size() * seeds > MOST) {
            throw tooMany();
        }
        for (var values : tried) {
            var one = TriedSettings.apply(project, values);
            check(one, values);
            for (int i = 0; i < seeds; i++) {
                var name = TriedSettings.name(values);
                var seed = seeds == 1 ? "" : (name.isEmpty() ? "" : ", ") + "seed " + (first + i);
                var settings = one.training();
                runs.add(new Waiting(
                        name + seed, series, seeds == 1 ? one : one.withTraining(settings.withSeed(first + i))));
            }
        }
        return runs;
    }

    private static InvalidOption tooMany() {
        return new InvalidOption(Text.of("At most {0} runs can be put in line at once.", MOST));
    }

    private static void check(Project project, Map<String, String> values) throws Failure {
        for (var problem : ProjectCheck.problems(project, Shapes.of(project.graph()))) {
            if (problem.isError()) {
                throw Failure.of(
                        "With {0} the net cannot be trained: {1}.", TriedSettings.name(values), problem.title());
            }
        }
    }

    private List<Map.Entry<String, Values>> sorted() {
        return choices.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    private List<Map<String, String>> all() {
        List<Map<String, String>> all = List.of(new LinkedHashMap<>());
        for (var choice : sorted()) {
            var more = new ArrayList<Map<String, String>>();
            for (var so : all) {
                for (var value : choice.getValue().some()) {
                    var one = new LinkedHashMap<>(so);
                    one.put(choice.getKey(), value);
                    more.add(one);
                }
            }
            if (more.size() * seeds > MOST) {
                throw tooMany();
            }
            all = more;
        }
        return all;
    }

    /// Each once: fewer than were asked for where there are no more.
    private Set<Map<String, String>> drawn(long seed) {
        var random = new SplittableRandom(seed);
        var drawn = new LinkedHashSet<Map<String, String>>();
        for (int i = 0; drawn.size() < atRandom && i < 20 * atRandom; i++) {
            var one = new LinkedHashMap<String, String>();
            for (var choice : sorted()) {
                one.put(choice.getKey(), choice.getValue().random(random));
            }
            drawn.add(one);
        }
        return drawn;
    }
}
