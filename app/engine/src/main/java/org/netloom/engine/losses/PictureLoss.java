package org.netloom.engine.losses;

import java.util.Arrays;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.training.Loss;

/// The loss of one picture whose class is known, and its gradient.
public final class PictureLoss {
    private final LossFunction function;
    private final float[] target;
    private final float[] gradient;
    private final float on;
    private final float off;
    private final double kept;

    /// @param top what the net leaves to the loss
    public PictureLoss(Loss loss, ActivationFunction top, int outputs) {
        function = LossFunction.of(loss, top, outputs);
        target = new float[outputs];
        gradient = new float[outputs];
        double smoothing = LossFunction.smoothing(loss);
        kept = 1 - smoothing;
        off = (float) (LossFunction.isBinary(loss) ? smoothing / 2 : smoothing / outputs);
        on = (float) (kept + off);
    }

    /// @param label counted from 0; a net with one output says 0 or 1
    public double of(float[] output, int label) {
        if (target.length == 1) {
            target[0] = label == 1 ? on : off;
        } else {
            Arrays.fill(target, off);
            target[label] = on;
        }
        return function.of(output, target, gradient);
    }

    /// @param wanted what each output should be
    double of(float[] output, float[] wanted) {
        for (int i = 0; i < target.length; i++) {
            target[i] = (float) (wanted[i] * kept + off);
        }
        return function.of(output, target, gradient);
    }

    /// Of the loss that was asked for last, by the output.
    float[] gradient() {
        return gradient;
    }
}
