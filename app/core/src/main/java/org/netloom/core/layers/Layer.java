package org.netloom.core.layers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;
import org.netloom.core.layers.weights.Regularizer;
import org.netloom.core.layers.weights.Weight;

/// A layer with its options: what a block is. Records that implement this bear Keras' names, and
/// their components are what the inspector shows and the project file keeps.
public sealed interface Layer
        permits Input,
                Convolution,
                Pooling,
                Dense,
                Activation,
                Activating,
                Reshaping,
                Regularization,
                Normalizing,
                Merging,
                FrontLayer,
                Unknown {

    /// The shape that comes out when `inputs` go in, or why they do not fit. A layer that does not
    /// merge gets exactly one input, [Input] none.
    ShapeResult shape(List<Shape> inputs);

    /// The tensors of the layer in Keras' order and layout. Called with inputs that fit.
    default List<Weight> weights(List<Shape> inputs) {
        return List.of();
    }

    /// Floating-point operations for one picture; a multiplication with its addition counts two.
    default long flops(List<Shape> inputs, Shape output) {
        return 0;
    }

    /// Whether several wires may lead into the layer.
    default boolean merges() {
        return false;
    }

    /// The function that its values pass through last.
    default ActivationFunction activation() {
        return ActivationFunction.LINEAR;
    }

    /// What large values that come out add to the loss, a mean over the batch.
    default @Nullable Regularizer activityRegularizer() {
        return null;
    }

    default long parameters(List<Shape> inputs) {
        return weights(inputs).stream().mapToLong(Weight::size).sum();
    }
}
