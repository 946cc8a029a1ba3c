package org.netloom.core.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.EpochMetrics;

/// A figure of a run against its epochs.
///
/// @param colour as in CSS
public record Curve(String name, String colour, List<Point> points) {

    /// @param epoch from 1
    public record Point(int epoch, double value) {}

    public Curve {
        points = List.copyOf(points);
    }

    /// What is unknown or no number is left out.
    public static Curve of(
            String name, String colour, List<EpochMetrics> history, Function<EpochMetrics, @Nullable Double> figure) {
        var points = new ArrayList<Point>();
        for (var epoch : history) {
            var value = figure.apply(epoch);
            if (value != null && Double.isFinite(value)) {
                points.add(new Point(epoch.epoch(), value));
            }
        }
        return new Curve(name, colour, points);
    }
}
