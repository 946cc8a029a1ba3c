package org.netloom.engine.training;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.netloom.engine.compile.Net;

/// Looks now and then how large each block's gradients are beside its weights: ‖g‖ / ‖w‖, of which
/// about a thousandth in a step is usual. A look costs a pass over all numbers, so the next one waits
/// many times as long as the last one took.
final class LayerRatios {
    private static final long SHORTEST = 1_000_000_000L;
    private static final long COST = 50;

    private record Part(String block, int offset, int size) {}

    private final LongSupplier clock;
    private final List<Part> parts;
    private long due;

    LayerRatios(Net net) {
        this(net, System::nanoTime);
    }

    LayerRatios(Net net, LongSupplier clock) {
        this.clock = clock;
        parts = parts(net);
        due = clock.getAsLong();
    }

    private static List<Part> parts(Net net) {
        var parts = new ArrayList<Part>();
        var weights = net.plan().weights();
        for (var name : weights.names()) {
            var place = weights.placement(name);
            if (place.offset() >= 0) {
                parts.add(new Part(name.substring(0, name.lastIndexOf('/')), place.offset(), place.size()));
            }
        }
        return parts;
    }

    /// Whether it is time to look.
    boolean due() {
        return !parts.isEmpty() && clock.getAsLong() - due >= 0;
    }

    /// By block, in the net's order, after a training step and before the optimizer's: infinite where
    /// all weights are zero.
    Map<String, Double> of(Net net) {
        long begun = clock.getAsLong();
        var gradients = net.gradients();
        var weights = net.plan().parameters();
        var sums = new LinkedHashMap<String, double[]>();
        for (var part : parts) {
            var sum = sums.computeIfAbsent(part.block, block -> new double[2]);
            sum[0] += squares(gradients, part);
            sum[1] += squares(weights, part);
        }
        var ratios = new LinkedHashMap<String, Double>();
        sums.forEach((block, sum) -> ratios.put(block, Math.sqrt(sum[0] / sum[1])));
        long now = clock.getAsLong();
        due = now + Math.max(SHORTEST, COST * (now - begun));
        return ratios;
    }

    private static double squares(FloatBuffer values, Part part) {
        double sum = 0;
        for (int i = part.offset; i < part.offset + part.size; i++) {
            double value = values.get(i);
            sum += value * value;
        }
        return sum;
    }
}
