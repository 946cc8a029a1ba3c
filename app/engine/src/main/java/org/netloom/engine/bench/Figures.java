package org.netloom.engine.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.netloom.core.protocol.Speed.LayerTime;
import org.netloom.engine.compile.ComputePath;
import org.netloom.engine.compile.Net;
import org.netloom.engine.compile.PartTime;

/// Measured times as figures.
final class Figures {
    static final String PRECISION = "f32";

    private Figures() {}

    static String path(Net net) {
        return switch (net.path()) {
            case ComputePath.Fast _ -> "fast";
            case ComputePath.Reference _ -> "reference";
        };
    }

    /// @param steps that the net's profile covers
    static List<LayerTime> layers(Net net, int steps) {
        var parts = net.profile();
        double all = Math.max(1, parts.stream().mapToLong(PartTime::nanos).sum());
        return parts.stream()
                .sorted(Comparator.comparingLong(PartTime::nanos).reversed())
                .map(part -> new LayerTime(
                        part.name(),
                        rounded(part.nanos() / 1e6 / steps, 10_000),
                        rounded((double) part.flops() / Math.max(1, part.nanos()), 10),
                        rounded(part.nanos() / all, 10_000)))
                .toList();
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static double rounded(double value, double by) {
        return Math.round(value * by) / by;
    }
}
