package org.netloom.studio.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Shapes;
import org.netloom.core.graph.Summary;
import org.netloom.core.project.Project;
import org.netloom.core.text.Text;

/// The open project: one immutable value that edits replace, with what follows from it. One document
/// lives as long as the window; while no project is open it holds an empty one and no folder. FX
/// thread only.
public final class Document {
    private static final Project NOTHING = Project.named("");

    private History history = new History(NOTHING);
    private @Nullable Project saved = NOTHING;
    private boolean changing;

    private final ReadOnlyObjectWrapper<Checked> checked =
            new ReadOnlyObjectWrapper<>(this, "checked", Checked.of(NOTHING));
    private final ReadOnlyObjectWrapper<Project> project = new ReadOnlyObjectWrapper<>(this, "project", NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Path> folder = new ReadOnlyObjectWrapper<>(this, "folder");
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(this, "unsaved");
    private final ReadOnlyObjectWrapper<Optional<Text>> undoable =
            new ReadOnlyObjectWrapper<>(this, "undoable", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Text>> redoable =
            new ReadOnlyObjectWrapper<>(this, "redoable", Optional.empty());

    /// Project, shapes, problems and summary, always of the same moment: what views listen to.
    public ReadOnlyObjectProperty<Checked> checked() {
        return checked.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Project> project() {
        return project.getReadOnlyProperty();
    }

    /// Where the open project lies; null while none is open.
    public ReadOnlyObjectProperty<@Nullable Path> folder() {
        return folder.getReadOnlyProperty();
    }

    /// Whether the project differs from what was last saved.
    public ReadOnlyBooleanProperty unsaved() {
        return unsaved.getReadOnlyProperty();
    }

    /// What undo would take back.
    public ReadOnlyObjectProperty<Optional<Text>> undoable() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Text>> redoable() {
        return redoable.getReadOnlyProperty();
    }

    public boolean isOpen() {
        return folder.get() != null;
    }

    public Graph graph() {
        return checked.get().graph();
    }

    public Shapes shapes() {
        return checked.get().shapes();
    }

    public List<Problem> problems() {
        return checked.get().problems();
    }

    public Summary summary() {
        return checked.get().summary();
    }

    /// Changes the project; an edit that changes nothing leaves no trace. Listeners must not apply
    /// edits of their own.
    public void apply(Edit edit) {
        change(() -> history.apply(edit));
    }

    /// Ends the merging of edits: called when a field loses focus or a gesture ends.
    public void settle() {
        history.settle();
    }

    public void undo() {
        var edit = history.last();
        change(history::undo);
        edit.flatMap(Edit::outside).ifPresent(Edit.Outside::takeBack);
    }

    public void redo() {
        var edit = history.next();
        change(history::redo);
        edit.flatMap(Edit::outside).ifPresent(Edit.Outside::doAgain);
    }

    /// Shows another project, with a history of its own. `folder` changes last: its listeners see the
    /// new project.
    ///
    /// @param onDisk what the folder holds; null if nothing yet
    public void show(Project other, Path home, @Nullable Project onDisk) {
        change(() -> {
            history = new History(other);
            saved = onDisk;
            return true;
        });
        folder.set(home);
    }

    public void close() {
        change(() -> {
            history = new History(NOTHING);
            saved = NOTHING;
            return true;
        });
        folder.set(null);
    }

    /// Notes that `written`, which may be older than the current project, is on the disk in `home`.
    public void markSaved(Project written, Path home) {
        history.settle();
        saved = written;
        folder.set(home);
        unsaved.set(!history.current().equals(saved));
    }

    private void change(BooleanSupplier work) {
        if (changing) {
            throw new IllegalStateException("The document is being changed: a listener must not change it again");
        }
        changing = true;
        try {
            if (work.getAsBoolean()) {
                var now = history.current();
                checked.set(checked.get().after(now));
                project.set(now);
                unsaved.set(!now.equals(saved));
            }
            undoable.set(history.last().map(Edit::description));
            redoable.set(history.next().map(Edit::description));
        } finally {
            changing = false;
        }
    }
}
