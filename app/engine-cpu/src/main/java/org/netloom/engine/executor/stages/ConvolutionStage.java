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
    private final boolean channelsLast;
    private final @Nullable WindowProducts products;
    private @Nullable Kernel forward;
    private @Nullable Tensor source;
    private @Nullable Tensor out;

    ConvolutionStage(Lane lane, Node.Convolve node) {
        this.lane = lane;
        this.node = node;
        parameters = new Parameters(lane);
        convolutions = new Convolutions(lane.handles(), node.sliding(), node.transposed());
        channelsLast = WindowProducts.likeChannelsLast(node);
        products = lane.training() && WindowProducts.suit(node) ? new WindowProducts(lane, node) : null;
    }

    @Override
    public Tensor forward(List<Tensor> inputs) {
        lane.read(inputs.getFirst());
        var in = seen(inputs.getFirst());
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

    /// A single channel is the last one as well, which has to be said.
    private Tensor seen(Tensor in) {
        if (!channelsLast || in.shape().channels() > 1) {
            return in;
        }
        var plain = lane.plain(in, node.name());
        var place = lane.place(maps(in.shape()), plain.buffer(), plain.place().from());
        return new Tensor(in.shape(), place, in.shared(), in.learns());
    }

    /// With AVX2, a single channel is taken for the last one, for which there is no quick kernel, unless the
    /// answer is asked for in blocks.
    private Kernel chosen(Tensor in) {
        var usual = forward(in, maps(node.out()));
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
        return in.shape().channels() < BLOCK ? in.format() : maps(in.shape());
    }

    private @Nullable Format biasFormat() {
        return node.bias() == null
                ? null
                : Format.plain(lane.handles(), node.bias().count());
    }

    /// As the kernels like it, or as they had better have it.
    private Format maps(Shape shape) {
        return channelsLast
                ? Format.channelsLast(lane.handles(), lane.count(), shape.channels(), shape.height(), shape.width())
                : any(shape);
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
        var plain = parameters.gradient(node.filters());
        if (products != null) {
            var slopes = lane.in(maps(node.out()), diff, node.name());
            var result = gradient(products.filters(), plain);
            products.learn(src, slopes, result);
            ordered(result, plain);
            return;
        }
        var kernel = convolutions.backwardWeights(
                requireNonNull(forward), asked(src), anyFilters(), biasFormat(), maps(node.out()));
        var places = new EnumMap<Role, Place>(Role.class);
        places.put(Role.SRC, lane.in(kernel.src(), src, node.name()).place());
        places.put(Role.DIFF_DST, lane.in(kernel.diffDst(), diff, node.name()).place());
        if (node.bias() != null) {
            places.put(Role.DIFF_BIAS, parameters.gradient(node.bias()));
        }
        var result = gradient(kernel.diffWeights(), plain);
        places.put(Role.DIFF_WEIGHTS, result);
        lane.run(node.name() + " weights' gradient", flops(), kernel, places);
        ordered(result, plain);
    }

    /// Where a kernel puts the weights' gradient in its own format.
    private Place gradient(Format format, Place plain) {
        return plain.memory().format().matches(format)
                ? plain
                : lane.place(format, lane.room().add(format.bytes()), 0);
    }

    private void ordered(Place result, Place plain) {
        if (result != plain) {
            lane.run(
                    node.name() + " reorder",
                    0,
                    Kernels.reorder(
                            lane.handles(),
                            result.memory().format(),
                            plain.memory().format()),
                    Map.of(Role.SRC, result, Role.DST, plain));
        }
    }

    private Tensor spread(Tensor diff) {
        if (products != null) {
            var result = lane.fresh(node.in(), maps(node.in()), true);
            products.spread(lane.in(maps(node.out()), diff, node.name()), result);
            return result;
        }
        var kernel =
                convolutions.backwardData(requireNonNull(forward), maps(node.in()), anyFilters(), maps(node.out()));
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
