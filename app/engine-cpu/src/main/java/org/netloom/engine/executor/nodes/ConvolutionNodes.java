package org.netloom.engine.executor.nodes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.Convolution;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Convolution.Conv2DTranspose;
import org.netloom.core.layers.DepthwiseConvolution.DepthwiseConv2D;
import org.netloom.core.layers.DepthwiseConvolution.SeparableConv2D;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.compile.Plan;
import org.netloom.engine.compile.weights.Placement;
import org.netloom.engine.compile.weights.Range;
import org.netloom.engine.onednn.Sliding;

/// The nodes of a convolution, whose activation follows as one of its own.
record ConvolutionNodes(Plan plan, String block, Convolution layer, List<String> from, Shape in, Shape out) {

    /// @param name of the value
    void addTo(List<Node> nodes, String name) {
        switch (layer) {
            case Conv2D conv ->
                nodes.add(node(
                        name,
                        from,
                        in,
                        out,
                        Windows.of(conv, in, out),
                        Filters.grouped(placement("kernel"), conv.groups()),
                        bias()));
            case DepthwiseConv2D conv ->
                nodes.add(node(
                        name,
                        from,
                        in,
                        out,
                        Windows.of(conv, in, out),
                        Filters.depthwise(placement("kernel")),
                        bias()));
            case Conv2DTranspose conv ->
                nodes.add(new Node.Convolve(
                        name,
                        from,
                        in,
                        out,
                        Windows.transposed(conv, in, out),
                        true,
                        Filters.transposed(placement("kernel")),
                        bias(),
                        null));
            case SeparableConv2D conv -> {
                var between = conv.between(in, out);
                var depthwise = block + "/depthwise";
                nodes.add(node(
                        depthwise,
                        from,
                        in,
                        between,
                        Windows.of(conv, in, between),
                        Filters.depthwise(placement("depthwise_kernel")),
                        null));
                nodes.add(node(
                        name,
                        List.of(depthwise),
                        between,
                        out,
                        Windows.single(),
                        Filters.grouped(placement("pointwise_kernel"), 1),
                        bias()));
            }
        }
    }

    private static Node.Convolve node(
            String name,
            List<String> from,
            Shape in,
            Shape out,
            Sliding sliding,
            Filters filters,
            @Nullable Range bias) {
        return new Node.Convolve(name, from, in, out, sliding, false, filters, bias, null);
    }

    private @Nullable Range bias() {
        if (!layer.useBias()) {
            return null;
        }
        var bias = placement("bias");
        return new Range(bias.offset(), bias.size());
    }

    private Placement placement(String weight) {
        return plan.weights().placement(block + "/" + weight);
    }
}
