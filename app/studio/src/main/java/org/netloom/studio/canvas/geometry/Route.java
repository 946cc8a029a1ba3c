package org.netloom.studio.canvas.geometry;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;

/// The way of a wire from the bottom of one block to the top of another: cubic curves that follow
/// each other. Where blocks stand in the way it goes round them.
public record Route(List<Cubic> curves) {

    /// One cubic Bézier curve.
    public record Cubic(Point2D from, Point2D control1, Point2D control2, Point2D to) {
        public Point2D at(double t) {
            double s = 1 - t;
            double a = s * s * s;
            double b = 3 * s * s * t;
            double c = 3 * s * t * t;
            double d = t * t * t;
            return new Point2D(
                    a * from.getX() + b * control1.getX() + c * control2.getX() + d * to.getX(),
                    a * from.getY() + b * control1.getY() + c * control2.getY() + d * to.getY());
        }
    }

    private static final double CLEARANCE = 28;
    private static final int SAMPLES = 24;

    public Route {
        curves = List.copyOf(curves);
    }

    public static Route between(Point2D from, Point2D to) {
        double distance = to.getY() - from.getY();
        double bend = distance >= 0 ? Math.clamp(distance / 2, 8, 80) : Math.clamp(-distance / 2, 40, 120);
        return new Route(List.of(new Cubic(from, from.add(0, bend), to.subtract(0, bend), to)));
    }

    public static Route of(Block from, Block to, Graph graph) {
        var start = Metrics.output(from);
        var end = Metrics.input(to);
        var inTheWay = new ArrayList<Block>();
        for (var block : graph.blocks()) {
            // Every wire looks at every block whenever one moves: the cheapest question first.
            if (block.y() + Metrics.HEIGHT > start.getY()
                    && block.y() < end.getY()
                    && !block.name().equals(from.name())
                    && !block.name().equals(to.name())
                    && crosses(block, start, end)) {
                inTheWay.add(block);
            }
        }
        return inTheWay.isEmpty() ? between(start, end) : around(start, end, inTheWay);
    }

    private static boolean crosses(Block block, Point2D start, Point2D end) {
        double middle = block.y() + Metrics.HEIGHT / 2;
        double share = Math.clamp((middle - start.getY()) / (end.getY() - start.getY()), 0, 1);
        double x = start.getX() + share * (end.getX() - start.getX());
        return x > block.x() - 8 && x < block.x() + Metrics.WIDTH + 8;
    }

    private static Route around(Point2D start, Point2D end, List<Block> blocks) {
        double left = blocks.stream().mapToDouble(Block::x).min().orElseThrow() - CLEARANCE;
        double right = blocks.stream().mapToDouble(Block::x).max().orElseThrow() + Metrics.WIDTH + CLEARANCE;
        double middle = (start.getX() + end.getX()) / 2;
        // Shapes are written on the right of wires, so the left is clearer.
        double x = middle - left < 1.5 * (right - middle) ? left : right;
        double top = blocks.stream().mapToDouble(Block::y).min().orElseThrow();
        double bottom = blocks.stream().mapToDouble(Block::y).max().orElseThrow() + Metrics.HEIGHT;
        var down = new Point2D(x, Math.max(top, start.getY() + 16));
        var back = new Point2D(x, Math.min(bottom, end.getY() - 16));
        double bend1 = Math.max(24, (down.getY() - start.getY()) * 0.8);
        double bend2 = Math.max(24, (end.getY() - back.getY()) * 0.8);
        var curves = new ArrayList<Cubic>();
        curves.add(new Cubic(start, start.add(0, bend1), down.subtract(0, bend1), down));
        curves.add(new Cubic(down, down.midpoint(back), down.midpoint(back), back));
        curves.add(new Cubic(back, back.add(0, bend2), end.subtract(0, bend2), end));
        return new Route(curves);
    }

    /// Whether it goes round blocks on their left.
    public boolean passesLeft() {
        return curves.size() > 1 && middle().getX() < curves.getFirst().from().getX();
    }

    /// Half way along.
    public Point2D middle() {
        return curves.get(curves.size() / 2).at(0.5);
    }

    public double distanceTo(double x, double y) {
        double nearest = Double.MAX_VALUE;
        for (var curve : curves) {
            for (int i = 0; i <= SAMPLES; i++) {
                nearest = Math.min(nearest, curve.at((double) i / SAMPLES).distance(x, y));
            }
        }
        return nearest;
    }
}
