package org.netloom.studio.canvas.geometry;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;

/// The way of a wire from the end of one block to the beginning of another: cubic curves that follow
/// each other. Where blocks stand in the way it goes round them.
///
/// @param sideways whether it leads from left to right; else from the top down
public record Route(List<Cubic> curves, boolean sideways) {

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

        private Cubic turned() {
            return new Cubic(turn(from), turn(control1), turn(control2), turn(to));
        }
    }

    private static final double CLEARANCE = 28;
    private static final int SAMPLES = 24;
    /// Between a wire and the words on it.
    private static final double GAP = 8;

    public Route {
        curves = List.copyOf(curves);
    }

    /// @param flow of the canvas that the points are on
    public static Route between(Point2D from, Point2D to, Flow flow) {
        return flow.isSideways()
                ? new Route(List.of(bend(turn(from), turn(to)).turned()), true)
                : new Route(List.of(bend(from, to)), false);
    }

    private static Cubic bend(Point2D from, Point2D to) {
        double distance = to.getY() - from.getY();
        double bend = distance >= 0 ? Math.clamp(distance / 2, 8, 80) : Math.clamp(-distance / 2, 40, 120);
        return new Cubic(from, from.add(0, bend), to.subtract(0, bend), to);
    }

    /// Between blocks as they are drawn.
    public static Route of(Block from, Block to, Graph drawn, Flow flow) {
        boolean sideways = flow.isSideways();
        var start = flow.output(from);
        var end = flow.input(to);
        double first = sideways ? start.getX() : start.getY();
        double last = sideways ? end.getX() : end.getY();
        var inTheWay = new ArrayList<Box>();
        for (var block : drawn.blocks()) {
            // Every wire looks at every block whenever one moves: the cheapest question first.
            double top = sideways ? block.x() : block.y();
            if (top < last
                    && top + (sideways ? Metrics.WIDTH : Metrics.HEIGHT) > first
                    && !block.name().equals(from.name())
                    && !block.name().equals(to.name())) {
                var box = Box.of(block, sideways);
                if (box.isCrossed(sideways ? turn(start) : start, sideways ? turn(end) : end)) {
                    inTheWay.add(box);
                }
            }
        }
        if (inTheWay.isEmpty()) {
            return between(start, end, flow);
        }
        return sideways
                ? new Route(
                        around(turn(start), turn(end), inTheWay).stream()
                                .map(Cubic::turned)
                                .toList(),
                        true)
                : new Route(around(start, end, inTheWay), false);
    }

    private static Point2D turn(Point2D point) {
        return new Point2D(point.getY(), point.getX());
    }

    /// A block where the net flows down: the canvas, mirrored at its diagonal where it flows to the right.
    private record Box(double left, double top, double right, double bottom) {
        static Box of(Block block, boolean sideways) {
            return sideways
                    ? new Box(block.y(), block.x(), block.y() + Metrics.HEIGHT, block.x() + Metrics.WIDTH)
                    : new Box(block.x(), block.y(), block.x() + Metrics.WIDTH, block.y() + Metrics.HEIGHT);
        }

        boolean isCrossed(Point2D start, Point2D end) {
            double middle = (top + bottom) / 2;
            double share = Math.clamp((middle - start.getY()) / (end.getY() - start.getY()), 0, 1);
            double x = start.getX() + share * (end.getX() - start.getX());
            return x > left - 8 && x < right + 8;
        }
    }

    private static List<Cubic> around(Point2D start, Point2D end, List<Box> blocks) {
        double left = blocks.stream().mapToDouble(Box::left).min().orElseThrow() - CLEARANCE;
        double right = blocks.stream().mapToDouble(Box::right).max().orElseThrow() + CLEARANCE;
        double middle = (start.getX() + end.getX()) / 2;
        // Shapes are written on the right of wires, so the left is clearer.
        double x = middle - left < 1.5 * (right - middle) ? left : right;
        double top = blocks.stream().mapToDouble(Box::top).min().orElseThrow();
        double bottom = blocks.stream().mapToDouble(Box::bottom).max().orElseThrow();
        var down = new Point2D(x, Math.max(top, start.getY() + 16));
        var back = new Point2D(x, Math.min(bottom, end.getY() - 16));
        double bend1 = Math.max(24, (down.getY() - start.getY()) * 0.8);
        double bend2 = Math.max(24, (end.getY() - back.getY()) * 0.8);
        return List.of(
                new Cubic(start, start.add(0, bend1), down.subtract(0, bend1), down),
                new Cubic(down, down.midpoint(back), down.midpoint(back), back),
                new Cubic(back, back.add(0, bend2), end.subtract(0, bend2), end));
    }

    /// The corner of words of this size that stand beside the middle: on the right or, of a wire that goes
    /// round blocks on their left, on the left; above a wire that leads to the right, or below.
    public Point2D words(double width, double height) {
        var at = middle();
        var start = curves.getFirst().from();
        if (sideways) {
            boolean below = curves.size() > 1 && at.getY() > start.getY();
            return new Point2D(at.getX() - width / 2, below ? at.getY() + GAP / 2 : at.getY() - GAP / 2 - height);
        }
        boolean onLeft = curves.size() > 1 && at.getX() < start.getX();
        return new Point2D(onLeft ? at.getX() - GAP - width : at.getX() + GAP, at.getY() - height / 2);
    }

    /// Whether it is a straight line along the canvas.
    public boolean isStraight() {
        var from = curves.getFirst().from();
        var to = curves.getLast().to();
        return curves.size() == 1
                && (sideways
                        ? from.getY() == to.getY() && from.getX() < to.getX()
                        : from.getX() == to.getX() && from.getY() < to.getY());
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
