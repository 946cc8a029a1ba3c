package org.netloom.studio.runs;

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
            pinned.add(new PinnedRun(run.name(), run.title(), run.history()));
        }
    }

    void unpin(Run run) {
        pinned.removeIf(one -> one.name().equals(run.name()));
    }
}
