package org.netloom.studio.canvas.gesture;

import javafx.geometry.Point2D;
import org.netloom.studio.canvas.geometry.Flow;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.canvas.world.NoteView;
import org.netloom.studio.canvas.world.World;

/// Moves a note, on the grid.
public final class NoteGesture implements Gesture {
    private final CanvasViewModel model;
    private final NoteView view;
    private final Flow flow;
    private final Point2D home;
    private Point2D start = Point2D.ZERO;
    private Point2D to;

    public NoteGesture(World world, CanvasViewModel model, NoteView view) {
        this.model = model;
        this.view = view;
        flow = world.flow();
        home = flow.drawn(view.note().x(), view.note().y());
        to = home;
    }

    @Override
    public void begin(Point2D at) {
        start = at;
    }

    @Override
    public void drag(Point2D at) {
        to = new Point2D(
                Metrics.toGrid(home.getX() + at.getX() - start.getX()),
                Metrics.toGrid(home.getY() + at.getY() - start.getY()));
        view.place(to.getX(), to.getY());
    }

    @Override
    public void end(Point2D at) {
        drag(at);
        var by = flow.place(to.subtract(home));
        model.notes().move(view.note().name(), by.getX(), by.getY());
    }

    @Override
    public void cancel() {
        view.place(home.getX(), home.getY());
    }
}
