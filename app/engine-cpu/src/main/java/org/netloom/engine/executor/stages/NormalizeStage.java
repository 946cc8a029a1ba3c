package org.netloom.engine.executor.stages;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.netloom.engine.compile.weights.Range;
import org.netloom.engine.executor.lanes.Lane;
import org.netloom.engine.executor.lanes.Parameters;
import org.netloom.engine.executor.memory.Buffer;
import org.netloom.engine.executor.memory.Place;
import org.netloom.engine.executor.memory.Tensor;
import org.netloom.engine.executor.nodes.Node;
import org.netloom.engine.onednn.Kernels;
import org.netloom.engine.onednn.Normalization;
import org.netloom.engine.onednn.Role;

/// Batch normalisation. In training each thread measures its own pictures, then all meet and take the
/// mean and variance of the whole batch; on the way back alike.
final class NormalizeStage implements Stage {
    private final Lane lane;
    private final Node.Normalize node;
    private final ChannelNumbers numbers;
    private final Place gamma;
    private final Place beta;
    private final BatchMoments moments;
    private final Place mean;
    private final Place variance;
    private @Nullable Tensor source;

    NormalizeStage(Lane lane, Node.Normalize node) {
        this.lane = lane;
        this.node = node;
        int channels = node.out().channels();
        numbers = new ChannelNumbers(lane, channels);
        gamma = given(node.gamma(), 1);
        beta = given(node.beta(), 0);
        moments = new BatchMoments(node, lane);
        mean = lane.training() ? numbers.own() : numbers.kept();
        variance = lane.training() ? numbers.own() : numbers.kept();
    }

    /// The parameters, or what stands for them where there are none.
    private Place given(@Nullable Range parameters, float otherwise) {
        if (parameters != null) {
            return new Parameters(lane).of(parameters);
        }
        var constant = numbers.kept();
        lane.prepare(node.name() + " constants", () -> fill(constant, otherwise), constant.buffer());
        return constant;
    }

    private void fill(Place place, float value) {
        var values = numbers.values(place);
        for (int c = 0; c < values.capacity(); c++) {
            values.put(c, value);
        }
    }

    @Override
    public Tensor forward(List<Tensor> inputs) {
        var in = inputs.getFirst();
        lane.read(in);
        boolean learns = in.learns() || node.gamma() != null || node.beta() != null;
        var out = lane.fresh(in.shape(), in.format(), learns);
        if (lane.training()) {
            measure(in, out);
        } else {
            lane.prepare(
                    node.name() + " statistics",
                    () -> moments.takeMoving(numbers.values(mean), numbers.values(variance)),
                    mean.buffer(),
                    variance.buffer());
        }
        lane.run(
                node.name() + " forward",
                0,
                normalization(in).apply(lane.training()),
                Map.of(
                        Role.SRC, in.place(),
                        Role.MEAN, mean,
                        Role.VARIANCE, variance,
                        Role.SCALE, gamma,
                        Role.SHIFT, beta,
                        Role.DST, out.place()));
        source = in;
        return out;
    }

    private Normalization normalization(Tensor in) {
        return new Normalization(
                lane.handles(), in.format(), (float) node.layer().epsilon());
    }

    private void measure(Tensor in, Tensor out) {
        var means = parts("mean");
        var variances = parts("variance");
        lane.run(
                node.name() + " measure",
                0,
                normalization(in).measure(),
                Map.of(
                        Role.SRC, in.place(),
                        Role.MEAN, means.get(lane.number()),
                        Role.VARIANCE, variances.get(lane.number()),
                        Role.DST, out.place()));
        lane.meet();
        lane.step(
                node.name() + " statistics",
                0,
                () -> moments.join(
                        means.stream().map(numbers::values).toList(),
                        variances.stream().map(numbers::values).toList(),
                        numbers.values(mean),
                        numbers.values(variance)),
                buffers(means, variances, List.of(mean, variance)));
    }

    private List<Place> parts(String name) {
        return IntStream.range(0, lane.lanes())
                .mapToObj(thread -> numbers.of(node.name() + "/" + name, thread))
                .toList();
    }

    @SafeVarargs
    private static Buffer[] buffers(List<Place>... places) {
        var all = new ArrayList<Buffer>();
        for (var list : places) {
            list.forEach(place -> all.add(place.buffer()));
        }
        return all.toArray(Buffer[]::new);
    }

    @Override
    public List<@Nullable Tensor> backward(Tensor diff) {
        var in = requireNonNull(source);
        var slope = lane.in(in.format(), diff, node.name());
        var below = lane.fresh(in.shape(), in.format(), true);
        var gammas = parts("gamma's gradient");
        var betas = parts("beta's gradient");
        lane.run(
                node.name() + " backward",
                0,
                normalization(in).backward(),
                Map.of(
                        Role.SRC, in.place(),
                        Role.MEAN, mean,
                        Role.VARIANCE, variance,
                        Role.SCALE, gamma,
                        Role.DIFF_DST, slope.place(),
                        Role.DIFF_SRC, below.place(),
                        Role.DIFF_SCALE, gammas.get(lane.number()),
                        Role.DIFF_SHIFT, betas.get(lane.number())));
        lane.meet();
        var factor = numbers.own();
        var shift = numbers.own();
        lane.step(
                node.name() + " gradients",
                0,
                () -> moments.back(
                        gammas.stream().map(numbers::values).toList(),
                        betas.stream().map(numbers::values).toList(),
                        new BatchMoments.Known(numbers.values(mean), numbers.values(variance), numbers.values(gamma)),
                        numbers.values(factor),
                        numbers.values(shift)),
                buffers(gammas, betas, List.of(mean, variance, gamma, factor, shift)));
        return Arrays.asList(in.learns() ? corrected(in, below, factor, shift) : null);
    }

    /// What mean and variance themselves add to the gradient is a factor of what came in, and a shift.
    private Tensor corrected(Tensor in, Tensor below, Place factor, Place shift) {
        var zero = numbers.kept();
        var one = numbers.kept();
        lane.prepare(node.name() + " constants", () -> fill(zero, 0), zero.buffer());
        float epsilon = (float) node.layer().epsilon();
        lane.prepare(node.name() + " constants", () -> fill(one, 1 - epsilon), one.buffer());
        var correction = lane.fresh(in.shape(), in.format(), true);
        lane.run(
                node.name() + " correction",
                0,
                normalization(in).apply(false),
                Map.of(
                        Role.SRC, in.place(),
                        Role.MEAN, zero,
                        Role.VARIANCE, one,
                        Role.SCALE, factor,
                        Role.SHIFT, shift,
                        Role.DST, correction.place()));
        lane.run(
                node.name() + " correction",
                0,
                Kernels.add(lane.handles(), in.format()),
                Map.of(Role.SRC, below.place(), Role.SRC_1, correction.place(), Role.DST, below.place()));
        return below;
    }
}
