package org.netloom.core.project;

import java.util.List;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Fix;
import org.netloom.core.graph.Problem;
import org.netloom.core.layers.Activation;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Dense;
import org.netloom.core.text.Text;
import org.netloom.core.training.Loss;

/// Whether a net's end and the loss fit each other.
final class LossCheck {
    private LossCheck() {}

    /// Whether one output can tell two classes apart.
    static boolean takesOneOutput(Loss loss) {
        return switch (loss) {
            case Loss.BinaryCrossentropy _, Loss.BinaryFocalCrossentropy _, Loss.MeanSquaredError _ -> true;
            case Loss.CategoricalCrossentropy _,
                    Loss.SparseCategoricalCrossentropy _,
                    Loss.CategoricalFocalCrossentropy _ -> false;
        };
    }

    static void check(Loss loss, Block end, List<Problem> problems) {
        var last = end.layer().activation();
        switch (loss) {
            case Loss.MeanSquaredError _ -> {
                // Any numbers can be brought near 0 and 1.
            }
            case Loss any
            when any.fromLogits() -> {
                if (last != ActivationFunction.LINEAR) {
                    problems.add(problem(
                            end,
                            ActivationFunction.LINEAR,
                            Text.of("The loss is from logits, and the last layer gives none"),
                            Text.of(
                                    "With from_logits the loss applies {0} itself: leave the last layer linear,"
                                            + " or turn from_logits off.",
                                    takesOneOutput(loss) ? "sigmoid" : "softmax")));
                }
            }
            case Loss.CategoricalCrossentropy _,
                    Loss.SparseCategoricalCrossentropy _,
                    Loss.CategoricalFocalCrossentropy _ -> {
                if (last != ActivationFunction.SOFTMAX) {
                    problems.add(softmax(end));
                }
            }
            case Loss.BinaryCrossentropy _, Loss.BinaryFocalCrossentropy _ -> {
                if (last != ActivationFunction.SIGMOID) {
                    problems.add(problem(
                            end,
                            ActivationFunction.SIGMOID,
                            Text.of("The last layer needs sigmoid"),
                            Text.of("A binary loss takes every output for a yes or no of its own."
                                    + " For one class of several choose a categorical loss and softmax.")));
                }
            }
        }
    }

    private static Problem softmax(Block end) {
        return end.layer() instanceof Dense || end.layer() instanceof Activation
                ? problem(
                        end,
                        ActivationFunction.SOFTMAX,
                        Text.of("The last layer needs softmax"),
                        Text.of("Only softmax makes its outputs probabilities that add up to 1."))
                : Problem.error(
                        end.name(),
                        Text.of("The net does not end in softmax"),
                        Text.of("End with Dense and softmax: a unit for each class."));
    }

    private static Problem problem(Block end, ActivationFunction wanted, Text title, Text detail) {
        var label =
                switch (wanted) {
                    case SOFTMAX -> Text.of("Set softmax");
                    case SIGMOID -> Text.of("Set sigmoid");
                    default -> Text.of("Set linear");
                };
        var fixes =
                switch (end.layer()) {
                    case Dense dense -> new Fix[] {new Fix.Replace(label, end.name(), dense.activation(wanted))};
                    case Activation _ -> new Fix[] {new Fix.Replace(label, end.name(), new Activation(wanted))};
                    default -> new Fix[0];
                };
        return Problem.error(end.name(), title, detail, fixes);
    }
}
