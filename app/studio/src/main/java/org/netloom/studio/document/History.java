package org.netloom.studio.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netloom.core.project.Project;

/// What a project was before each edit and after. Projects are immutable and share what did not
/// change, so keeping them costs little.
final class History {
    /// The oldest steps are forgotten beyond this.
    private static final int MOST = 20_000;

    private record Step(Project project, @Nullable Edit edit) {}

    private final List<Step> steps = new ArrayList<>();
    private int position;
    private boolean settled = true;

    History(Project start) {
        steps.add(new Step(start, null));
    }

    Project current() {
        return steps.get(position).project;
    }

    /// Says whether anything changed.
    boolean apply(Edit edit) {
        var next = edit.apply(current());
        if (next.equals(current()) && edit.outside().isEmpty()) {
            return false;
        }
        steps.subList(position + 1, steps.size()).clear();
        var last = steps.get(position).edit;
        if (!settled && last != null && edit.continues(last)) {
            steps.set(position, new Step(next, last));
        } else {
            steps.add(new Step(next, edit));
            position++;
            if (steps.size() > MOST) {
                steps.removeFirst();
                position--;
            }
        }
        settled = false;
        return true;
    }

    /// The next edit starts a step of its own whatever it is.
    void settle() {
        settled = true;
    }

    boolean undo() {
        settle();
        if (position == 0) {
            return false;
        }
        position--;
        return true;
    }

    boolean redo() {
        settle();
        if (position == steps.size() - 1) {
            return false;
        }
        position++;
        return true;
    }

    /// The edit that undo would take back.
    Optional<Edit> last() {
        return Optional.ofNullable(steps.get(position).edit).filter(edit -> position > 0);
    }

    /// The edit that redo would do again.
    Optional<Edit> next() {
        return position + 1 < steps.size() ? Optional.ofNullable(steps.get(position + 1).edit) : Optional.empty();
    }
}
