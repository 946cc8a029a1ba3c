package org.netloom.engine.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.netloom.core.run.Tensor;
import org.netloom.core.text.Failure;
import org.netloom.core.training.KerasConfig;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.compile.Batch;
import org.netloom.engine.compile.Net;
import org.netloom.engine.losses.BatchLoss;
import org.netloom.engine.optimizers.OptimizerState;

/// The steps of the training loop on one batch, for tests that compare numbers.
public final class KerasTraining {
    private KerasTraining() {}

    /// Of a case's `loss`, with the weights of the classes by number where it has some.
    public static BatchLoss loss(Net net, JsonNode train) throws Failure {
        int outputs = Math.toIntExact(net.output().size());
        var weights = new double[Math.max(2, outputs)];
        var given = train.path("class_weight");
        Arrays.setAll(weights, label -> given.path(String.valueOf(label)).asDouble(1));
        return new BatchLoss(KerasConfig.loss(train.path("loss")), net.top(), outputs, weights);
    }

    /// @param targets a row for each picture
    /// @return the mean loss before each step
    public static double[] losses(
            Net net, Batch batch, Optimizer optimizer, BatchLoss loss, Tensor targets, int steps) {
        var losses = new double[steps];
        try (var state = OptimizerState.of(optimizer, net.weights().ranges())) {
            for (int step = 0; step < steps; step++) {
                net.train(batch, (output, gradient) -> loss.measure(output, targets.values(), batch.size(), gradient));
                losses[step] = loss.loss() / batch.size() + net.penalty();
                state.step(net.parameters(), net.gradients());
                net.weights().constrain(net.crew());
            }
        }
        return losses;
    }
}
