package org.netloom.studio.canvas.geometry;

import java.util.Collection;
import java.util.function.ToDoubleFunction;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;

/// Sizes on the canvas in world pixels, and of a net from the top down.
public final class Metrics {
    public static final double WIDTH = 232;
    public static final double HEIGHT = 54;
    public static final double GRID = 8;
    public static final double LINE_SNAP = 20;
    /// How far below a block a dropped one is still wired to it.
    public static final double REACH = 150;

    private Metrics() {}

    public static Bounds bounds(Block block) {
        return new BoundingBox(block.x(), block.y(), WIDTH, HEIGHT);
    }

    public static Bounds bounds(Collection<Block> blocks) {
        double minX = blocks.stream().mapToDouble(Block::x).min().orElse(0);
        double minY = blocks.stream().mapToDouble(Block::y).min().orElse(0);
        double maxX = blocks.stream().mapToDouble(Block::x).max().orElse(0);
        double maxY = blocks.stream().mapToDouble(Block::y).max().orElse(0);
        return new BoundingBox(minX, minY, maxX - minX + WIDTH, maxY - minY + HEIGHT);
    }

    /// Whether a point lies on a block or at most this far beside it.
    public static boolean isAt(Block block, Point2D at, double margin) {
        return at.getX() > block.x() - margin
                && at.getX() < block.x() + WIDTH + margin
                && at.getY() > block.y() - margin
                && at.getY() < block.y() + HEIGHT + margin;
    }

    public static double toGrid(double value) {
        return Math.round(value / GRID) * GRID;
    }

    /// The edge of blocks nearby that stand in line, else of the grid.
    static double toLine(double edge, ToDoubleFunction<Block> edges, Graph drawn, Collection<String> except) {
        return drawn.blocks().stream()
                .filter(block -> !except.contains(block.name()))
                .map(edges::applyAsDouble)
                .filter(line -> Math.abs(line - edge) <= LINE_SNAP)
                .min((a, b) -> Double.compare(Math.abs(a - edge), Math.abs(b - edge)))
                .orElseGet(() -> toGrid(edge));
    }

    /// Whether a block at this place would cover another one.
    public static boolean covers(double x, double y, Graph graph) {
        return graph.blocks().stream().anyMatch(b -> Math.abs(b.x() - x) < WIDTH && Math.abs(b.y() - y) < HEIGHT);
    }
}
