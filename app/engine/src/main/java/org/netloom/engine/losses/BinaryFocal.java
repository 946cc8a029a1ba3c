package org.netloom.engine.losses;

import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.training.Loss;

/// The mean of w (1 − q)^γ times the binary cross-entropy, where q = t p + (1 − t)(1 − p), and w is α for
/// yes and 1 − α for no with class balancing. The cross-entropy is worked out on what goes into a
/// sigmoid where the net leaves it to the loss.
final class BinaryFocal implements LossFunction {
    private final Loss.BinaryFocalCrossentropy focal;
    private final ActivationFunction top;
    private final float[] row;
    private final double[] p;
    private final double[] dp;

    BinaryFocal(ActivationFunction top, int outputs, Loss.BinaryFocalCrossentropy focal) {
        this.focal = focal;
        this.top = top;
        row = new float[outputs];
        p = new double[outputs];
        dp = new double[outputs];
    }

    @Override
    public double of(float[] output, float[] target, float[] gradient) {
        System.arraycopy(output, 0, row, 0, row.length);
        Top.apply(top, row);
        double gamma = focal.gamma();
        boolean logits = top != ActivationFunction.LINEAR;
        double loss = 0;
        for (int i = 0; i < row.length; i++) {
            p[i] = row[i];
            double t = target[i];
            double wrong = 1 - (t * p[i] + (1 - t) * (1 - p[i]));
            double weight = focal.applyClassBalancing() ? t * focal.alpha() + (1 - t) * (1 - focal.alpha()) : 1;
            double factor = weight * Math.pow(wrong, gamma) / row.length;
            double entropy = logits
                    ? SigmoidCrossentropy.one(output[i], t)
                    : BinaryProbabilities.one(ProbabilityLoss.clipped(p[i]), t);
            loss += factor * entropy;
            double fading = gamma == 0 || wrong == 0 ? 0 : gamma * factor / wrong;
            dp[i] = -fading * (2 * t - 1) * entropy;
            if (!logits && ProbabilityLoss.isInside(p[i])) {
                dp[i] += factor * BinaryProbabilities.slope(p[i], t);
            }
            gradient[i] = logits ? (float) (factor * (1 / (1 + Math.exp(-output[i])) - t)) : 0;
        }
        Top.back(top, p, dp);
        for (int i = 0; i < row.length; i++) {
            gradient[i] += (float) dp[i];
        }
        return loss;
    }
}
