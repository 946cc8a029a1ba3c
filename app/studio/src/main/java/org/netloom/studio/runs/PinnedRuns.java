package org.netloom.studio.runs;

import java.util.List;
import javafx.collections.ObservableList;
import org.netloom.studio.training.TrainingViewModel;
import org.netloom.studio.training.curves.PinnedRun;

/// Runs whose curves are drawn beside those of the one under way. FX thread only.
public final class PinnedRuns {
    private final ObservableList<PinnedRun> pinned;

    PinnedRuns(TrainingViewModel training) {
        pinned = training.pinned();
    }

    /// For whoever shows which they are.
    public ObservableList<PinnedRun> list() {
        return pinned;
    }

    public boolean isPinned(Run run) {
        return pinned.stream().anyMatch(one -> one.name().equals(run.name()));
    }

    /// Pins the run, or lets go of it; beyond the most that can be drawn the oldest pin goes.
    public void toggle(Run run) {
        if (isPinned(run)) {
            unpin(run);
        } else {
            if (pinned.size() == PinnedRun.MOST) {
                pinned.removeFirst();
            }
            pinned.add(pin(run));
        }
    }

    private static PinnedRun pin(Run run) {
        return new PinnedRun(run.name(), run.title(), run.changes(), run.history());
    }

    /// A new name, or another run with the same one, changes what a pinned one is called.
    void renew(List<Run> runs) {
        for (int i = 0; i < pinned.size(); i++) {
            var one = pinned.get(i);
            for (var run : runs) {
                if (one.name().equals(run.name()) && !one.title().equals(run.title())) {
                    pinned.set(i, pin(run));
                }
            }
        }
    }

    void unpin(Run run) {
        pinned.removeIf(one -> one.name().equals(run.name()));
    }
}
