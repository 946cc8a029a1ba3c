package org.netloom.engine.executor;

import static org.netloom.core.layers.ActivationFunction.GELU;
import static org.netloom.core.layers.ActivationFunction.RELU;
import static org.netloom.core.layers.ActivationFunction.SOFTMAX;
import static org.netloom.core.layers.ActivationFunction.TANH;
import static org.netloom.core.layers.options.RecordOptions.with;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Convolution.Conv2DTranspose;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.DepthwiseConvolution.DepthwiseConv2D;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Merging;
import org.netloom.core.layers.Normalizing.BatchNormalization;
import org.netloom.core.layers.Pooling.AveragePooling2D;
import org.netloom.core.layers.Pooling.GlobalAveragePooling2D;
import org.netloom.core.layers.Pooling.MaxPooling2D;
import org.netloom.core.layers.Regularization.Dropout;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.layers.options.Padding;
import org.netloom.core.layers.options.Size;
import org.netloom.engine.compile.Batch;
import org.netloom.engine.compile.Net;

/// Nets that together hold what an executor may stumble over, and pictures for them.
final class SmallNets {
    static final int CLASSES = 5;

    private SmallNets() {}

    static Map<String, Graph> all() {
        return Map.of(
                "chain",
                chain(),
                "branches",
                branches(),
                "transposed",
                transposed(),
                "gray",
                gray(),
                "strides",
                strides());
    }

    /// Functions that are fused or moved, and what is drawn.
    static Graph chain() {
        return Graph.chain(List.of(
                new Input(13, 11, 3),
                new Conv2D(20, 3).activation(RELU),
                new MaxPooling2D(2),
                new Dropout(0.3, null),
                new Conv2D(17, 3).padding(Padding.SAME).activation(TANH),
                new Flatten(),
                new Dropout(0.2, null),
                new Dense(33, RELU),
                new Dense(CLASSES, SOFTMAX)));
    }

    /// One channel, which kernels treat apart, and strides.
    private static Graph gray() {
        return Graph.chain(List.of(
                new Input(15, 14, 1),
                new Conv2D(16, 3).strides(2).activation(RELU),
                new Conv2D(24, 3).strides(2).activation(RELU),
                new Flatten(),
                new Dense(CLASSES, SOFTMAX)));
    }

    /// Windows that lie apart or reach over the edge, and of the first more than are copied at once.
    private static Graph strides() {
        return Graph.chain(List.of(
                new Input(24, 23, 3),
                new Conv2D(16, 3).padding(Padding.SAME).activation(RELU),
                new Conv2D(17, 5).strides(2).padding(Padding.SAME).activation(RELU),
                with(with(new Conv2D(16, 2), "kernel_size", new Size(2, 3)), "strides", new Size(1, 2))
                        .useBias(false)
                        .activation(TANH),
                new Conv2D(24, 1).strides(2),
                new MaxPooling2D(2),
                new Conv2D(16, 2).strides(2).padding(Padding.SAME),
                new Flatten(),
                new Dense(CLASSES, SOFTMAX)));
    }

    /// A value with two readers, an addition, whole batches.
    private static Graph branches() {
        return Graph.chain(List.of(
                        new Input(12, 12, 3),
                        new Conv2D(16, 3).padding(Padding.SAME),
                        new BatchNormalization(),
                        new DepthwiseConv2D(3),
                        new AveragePooling2D(2),
                        new GlobalAveragePooling2D(),
                        new Dense(CLASSES, SOFTMAX)))
                .add(new Block("left", new Conv2D(16, 1).activation(GELU), 0, 0))
                .add(new Block("sum", new Merging.Add(), 0, 0))
                .disconnect(new Link("batch_normalization", "depthwise_conv2d"))
                .connect("batch_normalization", "left")
                .connect("batch_normalization", "sum")
                .connect("left", "sum")
                .connect("sum", "depthwise_conv2d");
    }

    private static Graph transposed() {
        return Graph.chain(List.of(
                new Input(6, 6, 1),
                new Conv2DTranspose(8, 3),
                new Conv2D(8, 3).strides(2).activation(RELU),
                new Flatten(),
                new Dense(CLASSES, SOFTMAX)));
    }

    static Batch pictures(Net net, int count) {
        var batch = new Batch(net.input(), count);
        var random = new SplittableRandom(7);
        for (int i = 0; i < count * net.input().size(); i++) {
            batch.pixels().put(i, (float) random.nextDouble(-1, 1));
        }
        return batch;
    }

    static int[] labels(int count) {
        var labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % CLASSES;
        }
        return labels;
    }
}
