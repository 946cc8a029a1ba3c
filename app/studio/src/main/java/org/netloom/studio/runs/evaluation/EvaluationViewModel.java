package org.netloom.studio.runs.evaluation;

import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Split;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.evidence.PredictedPicture;
import org.netloom.core.text.Text;
import org.netloom.studio.engine.Job;
import org.netloom.studio.engine.ServiceEngine;
import org.netloom.studio.runs.Run;
import org.netloom.studio.runs.RunsViewModel;
import org.netloom.studio.runs.matrix.Cell;
import org.netloom.studio.runs.matrix.Share;
import org.netloom.studio.support.TaskRunner;

/// How well the selected run does on a split, and on which pictures it is wrong. FX thread only.
public final class EvaluationViewModel {

    private record Key(String run, int epoch, Weights weights, Split split) {}

    private record Measured(Evaluation evaluation, List<PredictedPicture> pictures) {}

    private final RunsViewModel runs;
    private final ServiceEngine engine;
    private final TaskRunner tasks;
    private final Map<Key, Measured> measured = new HashMap<>();
    private final ObjectProperty<Split> split = new SimpleObjectProperty<>(this, "split", Split.VALIDATION);
    private final ObjectProperty<Weights> weights = new SimpleObjectProperty<>(this, "weights", Weights.LAST);
    private final ObjectProperty<Share> share = new SimpleObjectProperty<>(this, "share", Share.COUNTS);
    private final ObjectProperty<@Nullable Cell> cell = new SimpleObjectProperty<>(this, "cell");
    private final ReadOnlyObjectWrapper<@Nullable Evaluation> evaluation =
            new ReadOnlyObjectWrapper<>(this, "evaluation");
    private final ReadOnlyObjectWrapper<List<PredictedPicture>> pictures =
            new ReadOnlyObjectWrapper<>(this, "pictures", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Job<?>> job = new ReadOnlyObjectWrapper<>(this, "job");
    private final ReadOnlyObjectWrapper<Text> problem = new ReadOnlyObjectWrapper<>(this, "problem", Text.of(""));
    private List<PredictedPicture> all = List.of();

    public EvaluationViewModel(RunsViewModel runs, ServiceEngine engine, TaskRunner tasks) {
        this.runs = runs;
        this.engine = engine;
        this.tasks = tasks;
        runs.selected().subscribe(this::recall);
        split.subscribe(this::recall);
        weights.subscribe(this::recall);
        cell.subscribe(this::pick);
    }

    public ObjectProperty<Split> split() {
        return split;
    }

    public ObjectProperty<Weights> weights() {
        return weights;
    }

    /// What the fields of the matrix are measured by.
    public ObjectProperty<Share> share() {
        return share;
    }

    /// The field whose pictures are shown; null shows all that are wrong.
    public ObjectProperty<@Nullable Cell> cell() {
        return cell;
    }

    /// Null until the run was evaluated on the split.
    public ReadOnlyObjectProperty<@Nullable Evaluation> evaluation() {
        return evaluation.getReadOnlyProperty();
    }

    /// The pictures of the chosen field, or all wrong ones; those the net was surest of first.
    public ReadOnlyObjectProperty<List<PredictedPicture>> pictures() {
        return pictures.getReadOnlyProperty();
    }

    /// All pictures of the split; empty until it was evaluated.
    List<PredictedPicture> all() {
        return all;
    }

    public ReadOnlyObjectProperty<@Nullable Job<?>> job() {
        return job.getReadOnlyProperty();
    }

    /// Why it could not be evaluated; an empty text where it could.
    public ReadOnlyObjectProperty<Text> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Lets the engine run the net over the split.
    public void evaluate() {
        var run = runs.selected().get();
        if (run == null || job.get() != null) {
            return;
        }
        var key = key(run);
        problem.set(Text.of(""));
        var started = engine.evaluate(run.folder(), key.weights, key.split.key());
        job.set(started);
        started.onDone(result -> tasks.run(
                        () -> PredictedPicture.read(run.folder().predictions(key.weights), key.split.key()),
                        list -> finish(started, key, new Measured(result, list)),
                        why -> finish(started, key, new Measured(result, List.of()))))
                .onFailed(why -> {
                    end(started);
                    problem.set(why);
                })
                .onCancelled(() -> end(started));
    }

    private void finish(Job<?> started, Key key, Measured result) {
        measured.put(key, result);
        end(started);
        recall();
    }

    private void end(Job<?> started) {
        if (job.get() == started) {
            job.set(null);
        }
    }

    /// Shows what was measured before, or nothing.
    private void recall() {
        var run = runs.selected().get();
        var known = run == null ? null : measured.get(key(run));
        if (run != null && known == null) {
            readStored(run, key(run));
        }
        cell.set(null);
        problem.set(Text.of(""));
        all = known == null ? List.of() : known.pictures;
        evaluation.set(known == null ? null : known.evaluation);
        pick();
    }

    /// What the engine measured at the end of the run lies in its folder.
    private void readStored(Run run, Key key) {
        tasks.latest(
                this,
                () -> {
                    var stored = run.folder().evaluated(key.weights, key.split.key());
                    var file = run.folder().predictions(key.weights);
                    return stored.isEmpty() || !Files.isRegularFile(file)
                            ? Optional.<Measured>empty()
                            : Optional.of(new Measured(stored.get(), PredictedPicture.read(file, key.split.key())));
                },
                found -> found.ifPresent(result -> {
                    measured.put(key, result);
                    var now = runs.selected().get();
                    if (now != null && key(now).equals(key)) {
                        recall();
                    }
                }),
                why -> {});
    }

    private Key key(Run run) {
        return new Key(run.folder().path().toString(), run.epochOf(weights.get()), weights.get(), split.get());
    }

    private void pick() {
        var now = evaluation.get();
        var chosen = cell.get();
        if (now == null) {
            pictures.set(List.of());
            return;
        }
        var truth = chosen == null ? null : now.classes().get(chosen.truth()).label();
        var called = chosen == null ? null : now.classes().get(chosen.called()).label();
        pictures.set(all.stream()
                .filter(picture -> truth == null
                        ? !picture.label().equals(picture.predicted())
                        : picture.label().equals(truth) && picture.predicted().equals(called))
                .sorted(Comparator.comparingDouble(PredictedPicture::probability)
                        .reversed())
                .toList());
    }
}
