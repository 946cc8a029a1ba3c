package org.netloom.studio.canvas.gesture;

import javafx.geometry.Point2D;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.canvas.world.NoteView;

/// Moves a note, on the grid.
public final class NoteGesture implements Gesture {
    private final CanvasViewModel model;
    private final NoteView view;
    private Point2D start = Point2D.ZERO;
    private Point2D to;

    public NoteGesture(CanvasViewModel model, NoteView view) {
        this.model = model;
        this.view = view;
        to = new Point2D(view.note().x(), view.note().y());
    }

    @Override
    public void begin(Point2D at) {
        start = at;
    }

    @Override
    public void drag(Point2D at) {
        to = new Point2D(
                Metrics.toGrid(view.note().x() + at.getX() - start.getX()),
                Metrics.toGrid(view.note().y() + at.getY() - start.getY()));
        view.place(to.getX(), to.getY());
    }

    @Override
    public void end(Point2D at) {
        drag(at);
        var note = view.note();
        model.notes().move(note.name(), to.getX() - note.x(), to.getY() - note.y());
    }

    @Override
    public void cancel() {
        view.place(view.note().x(), view.note().y());
    }
}
