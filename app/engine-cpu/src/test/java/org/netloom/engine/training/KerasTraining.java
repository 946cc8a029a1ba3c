package org.netloom.engine.training;

import java.util.Arrays;
import org.netloom.core.run.Tensor;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.compile.Batch;
import org.netloom.engine.compile.Net;
import org.netloom.engine.optimizers.OptimizerState;

/// The steps of the training loop on one batch, for tests that compare numbers.
public final class KerasTraining {
    private KerasTraining() {}

    /// @param targets a row of ones and zeros for each picture
    /// @return the mean loss before each step
    public static double[] losses(Net net, Batch batch, Optimizer optimizer, Tensor targets, int steps) {
        int classes = targets.shape().getLast();
        var labels = new int[batch.size()];
        Arrays.setAll(labels, b -> {
            int label = 0;
            while (targets.values()[b * classes + label] != 1) {
                label++;
            }
            return label;
        });
        var losses = new double[steps];
        var loss = new CrossEntropy(classes);
        try (var state = OptimizerState.of(optimizer, net.weights().ranges())) {
            for (int step = 0; step < steps; step++) {
                net.train(batch, (output, gradient) -> loss.measure(output, labels, batch.size(), gradient));
                losses[step] = loss.loss() / batch.size();
                state.step(net.parameters(), net.gradients());
                net.weights().constrain();
            }
        }
        return losses;
    }

    public static void softmax(float[] values, int classes) {
        for (int from = 0; from < values.length; from += classes) {
            double sum = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = from; i < from + classes; i++) {
                most = Math.max(most, values[i]);
            }
            for (int i = from; i < from + classes; i++) {
                sum += Math.exp(values[i] - most);
            }
            for (int i = from; i < from + classes; i++) {
                values[i] = (float) (Math.exp(values[i] - most) / sum);
            }
        }
    }
}
