package org.netloom.engine.executor.nodes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.Normalizing.BatchNormalization;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.compile.weights.Range;
import org.netloom.engine.kernels.Operation;
import org.netloom.engine.kernels.random.Noise;
import org.netloom.engine.onednn.Curve;
import org.netloom.engine.onednn.Sliding;

/// One computation: of what it makes a value, and which. A value bears the name of its block, or that
/// of a part of it.
public sealed interface Node {

    String name();

    List<String> inputs();

    Shape out();

    /// One that can apply a function to what it makes on the way.
    sealed interface Curved extends Node {
        @Nullable
        Curve curve();

        /// @param name of the value, which is now that of the function
        Curved with(Curve curve, String name);
    }

    /// A convolution of any kind.
    ///
    /// @param transposed whether it makes maps larger
    record Convolve(
            String name,
            List<String> inputs,
            Shape in,
            Shape out,
            Sliding sliding,
            boolean transposed,
            Filters filters,
            @Nullable Range bias,
            @Nullable Curve curve)
            implements Curved {
        @Override
        public Convolve with(Curve other, String otherName) {
            return new Convolve(otherName, inputs, in, out, sliding, transposed, filters, bias, other);
        }
    }

    /// A product with a matrix, which is kept column by column, plus a bias.
    record Multiply(
            String name,
            List<String> inputs,
            Shape in,
            Shape out,
            Range kernel,
            @Nullable Range bias,
            @Nullable Curve curve)
            implements Curved {
        @Override
        public Multiply with(Curve other, String otherName) {
            return new Multiply(otherName, inputs, in, out, kernel, bias, other);
        }
    }

    /// The largest value of each window, or its mean.
    record Pool(
            String name,
            List<String> inputs,
            Shape in,
            Shape out,
            Sliding sliding,
            boolean largest,
            @Nullable Curve curve)
            implements Curved {
        @Override
        public Pool with(Curve other, String otherName) {
            return new Pool(otherName, inputs, in, out, sliding, largest, other);
        }
    }

    /// A function on each value.
    record Apply(String name, List<String> inputs, Shape out, Curve curve) implements Node {}

    /// A map as a row: height, width, channels.
    record Flatten(String name, List<String> inputs, Shape in, Shape out) implements Node {}

    /// Random in training, nothing afterwards.
    record Vary(String name, List<String> inputs, Shape out, Noise noise) implements Node {}

    /// Batch normalisation of maps.
    ///
    /// @param gamma where it scales
    /// @param beta where it shifts
    /// @param statistics keeps the moving mean and variance
    record Normalize(
            String name,
            List<String> inputs,
            Shape out,
            BatchNormalization layer,
            @Nullable Range gamma,
            @Nullable Range beta,
            Operation statistics)
            implements Node {}

    /// The sum of values of the same shape.
    record Add(String name, List<String> inputs, Shape out) implements Node {}

    /// Maps one behind another.
    ///
    /// @param axis of height, width, channels
    record Join(String name, List<String> inputs, Shape out, int axis) implements Node {}

    /// Anything else.
    record Run(String name, List<String> inputs, List<Shape> in, Shape out, Work work) implements Node {}
}
