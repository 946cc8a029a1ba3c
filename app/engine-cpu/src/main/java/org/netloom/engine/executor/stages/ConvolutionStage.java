package org.netloom.engine.executor.stages;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.executor.lanes.Lane;
import org.netloom.engine.executor.lanes.Parameters;
import org.netloom.engine.executor.memory.Place;
import org.netloom.engine.executor.memory.Tensor;
import org.netloom.engine.executor.nodes.Node;
import org.netloom.engine.onednn.Convolutions;
import org.netloom.engine.onednn.Format;
import org.netloom.engine.onednn.Kernel;
import org.netloom.engine.onednn.Kernels;
import org.netloom.engine.onednn.Role;

/// A convolution of this thread's pictures, in the formats that its kernels choose.
final class ConvolutionStage implements Stage {
    /// With fewer channels the kernels read plain pictures.
    private static final int BLOCK = 16;

    private final Lane lane;
    private final Node.Convolve node;
    private final Parameters parameters;
    private final Convolutions convolutions;
    private @Nullable Kernel forward;
    private @Nullable Tensor source;
    private @Nullable Tensor out;

    ConvolutionStage(Lane lane, Node.Convolve node) {
        this.lane = lane;
        this.node = node;
        parameters = new Parameters(lane);
        convolutions = new Convolutions(lane.handles(), node.sliding(), node.transposed());
    }

    @Override
    public Tensor forward(List<Tensor> inputs) {
        var in = inputs.getFirst();
        lane.read(in);
        var kernel = chosen(in);
        var src = lane.in(kernel.src(), in, node.name());
        var dst = lane.fresh(node.out(), kernel.dst(), true);
        var places = new EnumMap<Role, Place>(Role.class);
        places.put(Role.SRC, src.place());
        places.put(Role.WEIGHTS, parameters.of(node.filters(), kernel.weights(), node.name()));
        if (node.bias() != null) {
            places.put(Role.BIAS, parameters.of(node.bias()));
        }
        places.put(Role.DST, dst.place());
        lane.run(node.name() + " forward", flops(), kernel, places);
        forward = kernel;
        source = src;
        out = dst;
        return dst;
    }

    /// With AVX2, a single channel is taken for the last one, for which there is no quick kernel, unless the
    /// answer is asked for in blocks.
    private Kernel chosen(Tensor in) {
        var usual = forward(in, any(node.out()));
        if (in.shape().channels() > 1 || !usual.copiesWindows()) {
            return usual;
        }
        var blocked = forward(in, blocks(node.out()));
        return blocked.isQuick() ? blocked : usual;
    }

    private Kernel forward(Tensor in, Format out) {
        return convolutions.forward(lane.training(), asked(in), anyFilters(), biasFormat(), out, node.curve());
    }

    private Format blocks(Shape shape) {
        return Format.blocksOfEight(lane.handles(), lane.count(), shape.channels(), shape.height(), shape.width());
    }

    /// Pictures of few channels are taken as they are.
    private Format asked(Tensor in) {
        return in.shape().channels() < BLOCK ? in.format() : any(in.shape());
    }

    private @Nullable Format biasFormat() {
        return node.bias() == null
                ? null
                : Format.plain(lane.handles(), node.bias().count());
    }

    private Format any(Shape shape) {
        return Format.any(lane.handles(), lane.count(), shape.channels(), shape.height(), shape.width());
    }

    private Format anyFilters() {
        return Format.any(lane.handles(), node.filters().sizes());
    }

    private long flops() {
        return 2
                * lane.count()
                * (node.transposed() ? node.in() : node.out()).size()
                * node.filters().reach();
    }

    @Override
    public List<@Nullable Tensor> backward(Tensor diff) {
        var slope = node.curve() == null
                ? diff
                : CurveStage.back(lane, node.name(), node.curve(), requireNonNull(out), diff);
        learn(slope);
        return Arrays.asList(requireNonNull(source).learns() ? spread(slope) : null);
    }

    private void learn(Tensor diff) {
        var src = requireNonNull(source);
        var kernel = convolutions.backwardWeights(
                requireNonNull(forward), asked(src), anyFilters(), biasFormat(), any(node.out()));
        var places = new EnumMap<Role, Place>(Role.class);
        places.put(Role.SRC, lane.in(kernel.src(), src, node.name()).place());
        places.put(Role.DIFF_DST, lane.in(kernel.diffDst(), diff, node.name()).place());
        if (node.bias() != null) {
            places.put(Role.DIFF_BIAS, parameters.gradient(node.bias()));
        }
        var plain = parameters.gradient(node.filters());
        var format = kernel.diffWeights();
        var result = plain.memory().format().matches(format)
                ? plain
                : lane.place(format, lane.room().add(format.bytes()), 0);
        places.put(Role.DIFF_WEIGHTS, result);
        lane.run(node.name() + " weights' gradient", flops(), kernel, places);
        if (result != plain) {
            lane.run(
                    node.name() + " reorder",
                    0,
                    Kernels.reorder(lane.handles(), format, plain.memory().format()),
                    Map.of(Role.SRC, result, Role.DST, plain));
        }
    }

    private Tensor spread(Tensor diff) {
        var kernel = convolutions.backwardData(requireNonNull(forward), any(node.in()), anyFilters(), any(node.out()));
        var result = lane.fresh(node.in(), kernel.diffSrc(), true);
        lane.run(
                node.name() + " backward",
                flops(),
                kernel,
                Map.of(
                        Role.DIFF_DST,
                                lane.in(kernel.diffDst(), diff, node.name()).place(),
                        Role.WEIGHTS, parameters.of(node.filters(), kernel.weights(), node.name()),
                        Role.DIFF_SRC, result.place()));
        return result;
    }
}
