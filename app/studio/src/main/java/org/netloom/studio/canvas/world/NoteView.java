package org.netloom.studio.canvas.world;

import static org.netloom.studio.support.Localization.text;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.netloom.core.drawing.Note;
import org.netloom.studio.canvas.geometry.Flow;

/// A note as a slip of paper. It takes the focus, by which it is chosen.
public final class NoteView extends Label {
    public static final double WIDTH = 216;

    private Note note;

    NoteView(Note note) {
        this.note = note;
        getStyleClass().add("note");
        setWrapText(true);
        setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
    }

    public Note note() {
        return note;
    }

    void show(Note next, Flow flow) {
        note = next;
        setId(next.name());
        setText(next.text());
        setAccessibleText(text("Note: {0}", next.text()));
        var corner = flow.drawn(next.x(), next.y());
        place(corner.getX(), corner.getY());
    }

    /// Puts it at a place of the canvas.
    public void place(double x, double y) {
        applyCss();
        resizeRelocate(x, y, WIDTH, prefHeight(WIDTH));
    }
}
