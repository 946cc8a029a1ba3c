package org.netloom.engine.training;

import java.nio.FloatBuffer;
import java.util.Map;
import org.netloom.core.run.Tensors;
import org.netloom.core.text.Failure;
import org.netloom.engine.compile.Net;

/// Says where a loss was lost: in which block numbers ran away.
final class Divergence {
    private Divergence() {}

    /// @param step that could not be taken, from 1
    /// @param rate that it would have been taken at
    static Failure of(Net net, int step, int epoch, double rate) throws Failure {
        return Failure.of(
                "The loss is no number any more at step {0} (epoch {1}): {2}. The steps are too large."
                        + " Lower the learning rate, from {3} to {4} for example.",
                String.valueOf(step),
                epoch,
                where(net),
                String.valueOf((float) rate),
                String.valueOf((float) rate / 10));
    }

    private static String where(Net net) throws Failure {
        var lost = lost(net.weights());
        if (!lost.isEmpty()) {
            return "the weights of " + lost + " are no numbers any more";
        }
        var largest = largest(net.weights());
        var gradients = lost(net.weights().beside(Map.<String, FloatBuffer>of("", net.gradients())));
        return gradients.isEmpty()
                ? "the weights of " + largest + " have grown largest"
                : "the gradients of " + gradients + " are no numbers, and the weights of " + largest
                        + " have grown largest";
    }

    /// The first block with a value that is no finite number; empty where there is none.
    private static String lost(Tensors tensors) throws Failure {
        for (var name : tensors.names()) {
            for (float value : tensors.values(name)) {
                if (!Float.isFinite(value)) {
                    return block(name);
                }
            }
        }
        return "";
    }

    private static String largest(Tensors tensors) throws Failure {
        var largest = "";
        float most = -1;
        for (var name : tensors.names()) {
            for (float value : tensors.values(name)) {
                if (Math.abs(value) > most) {
                    most = Math.abs(value);
                    largest = block(name);
                }
            }
        }
        return largest;
    }

    private static String block(String tensor) {
        return tensor.substring(0, Math.max(0, tensor.lastIndexOf('/')));
    }
}
