package org.netloom.engine.losses;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.training.Loss;

/// The loss of a batch as Keras reports it: the sum over the pictures, each times the weight of its
/// class, which is divided by the number of pictures wherever a mean is shown.
public final class BatchLoss {
    private final PictureLoss picture;
    private final Readout readout;
    private final double[] weights;
    private final int outputs;
    private final float[] row;
    private double loss;
    private int hits;

    /// @param weights of the classes
    public BatchLoss(Loss loss, ActivationFunction top, int outputs, double[] weights) {
        picture = new PictureLoss(loss, top, outputs);
        readout = new Readout(loss, top, outputs);
        this.weights = weights;
        this.outputs = outputs;
        row = new float[outputs];
    }

    /// With every class counting the same.
    public BatchLoss(Loss loss, ActivationFunction top, int outputs) {
        this(loss, top, outputs, ones(Math.max(2, outputs)));
    }

    private static double[] ones(int count) {
        var ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /// Sum over the pictures of the last batch.
    public double loss() {
        return loss;
    }

    /// How many pictures of the last batch were called what they are.
    public int hits() {
        return hits;
    }

    /// @param output a row for each picture
    /// @param gradient is filled with that of the batch's mean loss
    public void measure(FloatBuffer output, int[] labels, int batch, FloatBuffer gradient) {
        measure(output, batch, gradient, b -> picture.of(row, labels[b]), b -> labels[b]);
    }

    /// @param targets what the net should give, a row for each picture
    public void measure(FloatBuffer output, float[] targets, int batch, FloatBuffer gradient) {
        var wanted = new float[outputs];
        measure(
                output,
                batch,
                gradient,
                b -> {
                    System.arraycopy(targets, b * outputs, wanted, 0, outputs);
                    return picture.of(row, wanted);
                },
                b -> outputs == 1
                        ? targets[b]
                        : Readout.likeliest(Arrays.copyOfRange(targets, b * outputs, (b + 1) * outputs)));
    }

    private void measure(
            FloatBuffer output, int batch, FloatBuffer gradient, IntToDoubleFunction one, IntToDoubleFunction label) {
        loss = 0;
        hits = 0;
        for (int b = 0; b < batch; b++) {
            output.get(b * outputs, row);
            int wanted = (int) label.applyAsDouble(b);
            double weight = weights[wanted];
            hits += readout.call(row) == wanted ? 1 : 0;
            loss += weight * one.applyAsDouble(b);
            var slope = picture.gradient();
            for (int i = 0; i < outputs; i++) {
                slope[i] = (float) (slope[i] * weight / batch);
            }
            gradient.put(b * outputs, slope);
        }
    }
}
