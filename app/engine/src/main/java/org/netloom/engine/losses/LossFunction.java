package org.netloom.engine.losses;

import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.training.Loss;

/// A loss of one picture and its gradient by what the net gives. Where the net ends in softmax or
/// sigmoid, that is left to the loss: cross-entropies are exact only on what goes into it.
interface LossFunction {

    /// @param output what the net gives, a number for each output
    /// @param target what it should give; smoothing has been done
    /// @param gradient is filled with that of the loss by `output`
    double of(float[] output, float[] target, float[] gradient);

    /// @param top what the net leaves to the loss: softmax, sigmoid or linear
    static LossFunction of(Loss loss, ActivationFunction top, int outputs) {
        boolean bare = top != ActivationFunction.LINEAR;
        return switch (loss) {
            // Keras takes what went into a softmax or a sigmoid, whichever it was.
            case Loss.CategoricalCrossentropy any when any.fromLogits() || bare -> new SoftmaxCrossentropy();
            case Loss.SparseCategoricalCrossentropy any when any.fromLogits() || bare -> new SoftmaxCrossentropy();
            case Loss.BinaryCrossentropy any when any.fromLogits() || bare -> new SigmoidCrossentropy();
            case Loss.CategoricalCrossentropy _ -> new ClassProbabilities(top, outputs, null);
            case Loss.SparseCategoricalCrossentropy _ -> new SparseProbabilities(outputs);
            case Loss.BinaryCrossentropy _ -> new BinaryProbabilities(outputs);
            case Loss.CategoricalFocalCrossentropy focal ->
                new ClassProbabilities(focal.fromLogits() ? ActivationFunction.SOFTMAX : top, outputs, focal);
            case Loss.BinaryFocalCrossentropy focal ->
                new BinaryFocal(focal.fromLogits() ? ActivationFunction.SIGMOID : top, outputs, focal);
            case Loss.MeanSquaredError _ -> new SquaredError(top, outputs);
        };
    }

    /// How much of a target moves to the other outputs.
    static double smoothing(Loss loss) {
        return switch (loss) {
            case Loss.CategoricalCrossentropy any -> any.labelSmoothing();
            case Loss.CategoricalFocalCrossentropy focal -> focal.labelSmoothing();
            case Loss.BinaryCrossentropy any -> any.labelSmoothing();
            case Loss.BinaryFocalCrossentropy focal -> focal.labelSmoothing();
            case Loss.SparseCategoricalCrossentropy _, Loss.MeanSquaredError _ -> 0;
        };
    }

    /// Whether every output is a yes or no of its own.
    static boolean isBinary(Loss loss) {
        return switch (loss) {
            case Loss.BinaryCrossentropy _, Loss.BinaryFocalCrossentropy _ -> true;
            case Loss.CategoricalCrossentropy _,
                    Loss.SparseCategoricalCrossentropy _,
                    Loss.CategoricalFocalCrossentropy _,
                    Loss.MeanSquaredError _ -> false;
        };
    }
}
