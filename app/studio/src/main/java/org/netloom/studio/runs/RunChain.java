package org.netloom.studio.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.RunFolder;

/// Runs of a project as they followed each other. They are looked through after each epoch: what did not
/// change since is not read again.
final class RunChain {
    private Map<Path, Link> known = Map.of();

    /// @param state of the folder when the run was read
    /// @param read as it lies there
    /// @param before the run before it, as it lies there
    /// @param told with what it differs in, and told apart from others
    private record Link(
            Map<String, String> state,
            boolean active,
            Run read,
            @Nullable Run before,
            Run told) {

        boolean holds(Map<String, String> now, boolean isActive) {
            return active == isActive && !now.isEmpty() && state.equals(now);
        }
    }

    /// A run as it is now, and how its folder was just before.
    private record Found(Run run, Map<String, String> state) {}

    /// Each knows in what it differs from the one before it, which comes after it in the list, and is told
    /// apart from those with the same title.
    ///
    /// @param running the one that goes on in this window
    synchronized List<Run> read(Path home, @Nullable RunFolder running) {
        var found = RunFolder.of(home).stream()
                .map(folder -> find(folder, folder.equals(running)))
                .flatMap(Optional::stream)
                .toList();
        var titles = new HashMap<String, Integer>();
        found.forEach(one -> titles.merge(one.run().title(), 1, Integer::sum));
        var links = new HashMap<Path, Link>();
        var chained = new ArrayList<Run>();
        for (int i = 0; i < found.size(); i++) {
            var one = found.get(i);
            var before = i + 1 < found.size() ? found.get(i + 1).run() : null;
            var told = tell(one.run(), before, titles.getOrDefault(one.run().title(), 1) > 1);
            var path = one.run().folder().path();
            links.put(path, new Link(one.state(), one.run().active(), one.run(), before, told));
            chained.add(told);
        }
        known = links;
        return chained;
    }

    private Optional<Found> find(RunFolder folder, boolean active) {
        var state = state(folder.path());
        var link = known.get(folder.path());
        return link != null && link.holds(state, active)
                ? Optional.of(new Found(link.read(), state))
                : Run.read(folder, active).map(run -> new Found(run, state));
    }

    @SuppressWarnings("ReferenceEquality") // the same reading, not one that says the same
    private Run tell(Run run, @Nullable Run before, boolean alike) {
        var link = known.get(run.folder().path());
        if (link != null
                && link.read() == run
                && link.before() == before
                && link.told().alike() == alike) {
            return link.told();
        }
        var told = alike ? run.amongAlike() : run;
        return before == null ? told : told.after(before);
    }

    /// When each entry was written, how large it is, and which file it is. What is written meanwhile is seen the next
    /// time.
    private static Map<String, String> state(Path folder) {
        var state = new HashMap<String, String>();
        try (var entries = Files.list(folder)) {
            for (var entry : entries.toList()) {
                var about = Files.readAttributes(entry, BasicFileAttributes.class);
                state.put(
                        Objects.toString(entry.getFileName()),
                        about.lastModifiedTime() + " " + about.size() + " " + about.fileKey());
            }
        } catch (IOException e) {
            return Map.of(); // it changes right now
        }
        return state;
    }
}
