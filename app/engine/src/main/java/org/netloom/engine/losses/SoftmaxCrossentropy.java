package org.netloom.engine.losses;

/// Σ t (log Σ eᶻ − z), and softmax(z) − t: exact where probabilities themselves would have run into 0
/// or 1.
final class SoftmaxCrossentropy implements LossFunction {
    @Override
    public double of(float[] output, float[] target, float[] gradient) {
        double most = Double.NEGATIVE_INFINITY;
        for (float value : output) {
            most = Math.max(most, value);
        }
        double sum = 0;
        for (int i = 0; i < output.length; i++) {
            gradient[i] = (float) Math.exp(output[i] - most);
            sum += gradient[i];
        }
        double log = Math.log(sum);
        double loss = 0;
        for (int i = 0; i < output.length; i++) {
            gradient[i] = (float) (gradient[i] / sum) - target[i];
            if (target[i] != 0) {
                loss += target[i] * (log - (output[i] - most));
            }
        }
        return loss;
    }
}
