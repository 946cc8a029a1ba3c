package org.netloom.engine.losses;

/// The mean of max(z, 0) − z t + log(1 + e^−|z|), and (sigmoid(z) − t) / n.
final class SigmoidCrossentropy implements LossFunction {
    @Override
    public double of(float[] output, float[] target, float[] gradient) {
        double loss = 0;
        for (int i = 0; i < output.length; i++) {
            loss += one(output[i], target[i]);
            gradient[i] = (float) ((1 / (1 + Math.exp(-output[i])) - target[i]) / output.length);
        }
        return loss / output.length;
    }

    static double one(double z, double t) {
        return Math.max(z, 0) - z * t + Math.log1p(Math.exp(-Math.abs(z)));
    }
}
