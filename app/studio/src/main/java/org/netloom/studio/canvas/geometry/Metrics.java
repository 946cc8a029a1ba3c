package org.netloom.studio.canvas.geometry;

import java.util.Collection;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;

/// Sizes on the canvas in world pixels.
public final class Metrics {
    public static final double WIDTH = 232;
    public static final double HEIGHT = 54;
    public static final double GRID = 8;
    public static final double COLUMN_SNAP = 20;
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

    public static Point2D input(Block block) {
        return new Point2D(block.x() + WIDTH / 2, block.y());
    }

    public static Point2D output(Block block) {
        return new Point2D(block.x() + WIDTH / 2, block.y() + HEIGHT);
    }

    public static double toGrid(double value) {
        return Math.round(value / GRID) * GRID;
    }

    /// The left edge of a column of blocks nearby, else of the grid.
    public static double toColumn(double x, Graph graph, Collection<String> except) {
        return graph.blocks().stream()
                .filter(block -> !except.contains(block.name()))
                .map(Block::x)
                .filter(column -> Math.abs(column - x) <= COLUMN_SNAP)
                .min((a, b) -> Double.compare(Math.abs(a - x), Math.abs(b - x)))
                .orElseGet(() -> toGrid(x));
    }

    /// Whether a block at this place would cover another one.
    public static boolean covers(double x, double y, Graph graph) {
        return graph.blocks().stream().anyMatch(b -> Math.abs(b.x() - x) < WIDTH && Math.abs(b.y() - y) < HEIGHT);
    }
}
