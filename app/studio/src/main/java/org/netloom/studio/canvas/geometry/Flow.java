package org.netloom.studio.canvas.geometry;

import java.util.Collection;
import javafx.geometry.Point2D;
import org.netloom.core.drawing.Drawing;
import org.netloom.core.drawing.Orientation;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;

/// How places of a net become places on the canvas. From the top down they are the same. From left to
/// right rows become columns: further apart, for blocks are wide and the shapes stand between them, while
/// branches come closer. All is linear, so that distances are turned like places.
public record Flow(Orientation orientation) {
    public static final Flow DOWN = new Flow(Orientation.DOWN);
    private static final double LONGER = 4;
    private static final double CLOSER = 2;

    public static Flow of(Drawing drawing) {
        return new Flow(drawing.orientation());
    }

    public boolean isSideways() {
        return orientation == Orientation.RIGHT;
    }

    /// Where the canvas draws a place of the net.
    public Point2D drawn(double x, double y) {
        return isSideways() ? new Point2D(y * LONGER, x / CLOSER) : new Point2D(x, y);
    }

    public Block drawn(Block block) {
        return isSideways() ? block.at(block.y() * LONGER, block.x() / CLOSER) : block;
    }

    public Graph drawn(Graph graph) {
        return isSideways() ? new Graph(graph.blocks().stream().map(this::drawn).toList(), graph.links()) : graph;
    }

    /// The place in the net of what is drawn here.
    public Point2D place(double x, double y) {
        return isSideways() ? new Point2D(y * CLOSER, x / LONGER) : new Point2D(x, y);
    }

    public Point2D place(Point2D drawn) {
        return place(drawn.getX(), drawn.getY());
    }

    /// How much of the net's width a block takes.
    public double width() {
        return isSideways() ? Metrics.HEIGHT * CLOSER : Metrics.WIDTH;
    }

    /// How much of the net's height a block takes.
    public double height() {
        return isSideways() ? Metrics.WIDTH / LONGER : Metrics.HEIGHT;
    }

    /// What stands across the net so many pixels apart on the canvas.
    public double across(double pixels) {
        return isSideways() ? pixels * CLOSER : pixels;
    }

    /// Where the wire goes into a drawn block.
    public Point2D input(Block drawn) {
        return isSideways()
                ? new Point2D(drawn.x(), drawn.y() + Metrics.HEIGHT / 2)
                : new Point2D(drawn.x() + Metrics.WIDTH / 2, drawn.y());
    }

    /// Where the wires leave a drawn block.
    public Point2D output(Block drawn) {
        return isSideways()
                ? new Point2D(drawn.x() + Metrics.WIDTH, drawn.y() + Metrics.HEIGHT / 2)
                : new Point2D(drawn.x() + Metrics.WIDTH / 2, drawn.y() + Metrics.HEIGHT);
    }

    /// Where the corner of a block that is drawn here goes: in line with a drawn one nearby, else on the grid.
    ///
    /// @param except those that are on the way themselves
    public Point2D snapped(double x, double y, Graph drawn, Collection<String> except) {
        return isSideways()
                ? new Point2D(Metrics.toGrid(x), Metrics.toLine(y, Block::y, drawn, except))
                : new Point2D(Metrics.toLine(x, Block::x, drawn, except), Metrics.toGrid(y));
    }
}
