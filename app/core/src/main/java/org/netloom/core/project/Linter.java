package org.netloom.core.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Fix;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Family;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.Normalizing;
import org.netloom.core.layers.Pooling;
import org.netloom.core.layers.Reshaping;
import org.netloom.core.layers.options.LayerOptions;
import org.netloom.core.layers.options.Size;
import org.netloom.core.text.Text;

/// Faults of method: nets that train, but hardly as their maker meant. Warnings, never errors.
final class Linter {
    /// A Dense with more parameters than this, and with this share of all, is said to be huge.
    private static final long HUGE = 1_000_000;

    private static final double MOST_OF_ALL = 0.8;
    private static final Set<String> DRAWS = Set.of("Dropout", "AlphaDropout", "GaussianDropout", "SpatialDropout2D");

    private final Graph graph;
    private final Shapes shapes;
    private final List<Problem> warnings = new ArrayList<>();

    private Linter(Graph graph, Shapes shapes) {
        this.graph = graph;
        this.shapes = shapes;
    }

    static List<Problem> warnings(Graph graph, Shapes shapes) {
        var linter = new Linter(graph, shapes);
        var end = Shapes.outputBlock(graph);
        for (var name : shapes.order()) {
            var block = graph.block(name);
            linter.checkBend(block);
            linter.checkSoftmaxInside(block);
            linter.checkHugeDense(block);
        }
        end.ifPresent(linter::checkEnd);
        return linter.warnings;
    }

    /// Two linear layers in a row are one linear layer, whatever linear lies between them. A depthwise
    /// convolution before a pointwise one, and a bottleneck of 1×1, are meant so.
    private void checkBend(Block block) {
        var layer = block.layer();
        if (!learns(block) || layer.activation() != ActivationFunction.LINEAR || isBottleneck(block)) {
            return;
        }
        var next = onlyFollower(block);
        while (next.isPresent() && isLinear(next.get())) {
            next = onlyFollower(next.get());
        }
        if (next.isPresent() && learns(next.get())) {
            warn(
                    block,
                    Text.of(
                            "No bend between {0} and {1}",
                            block.name(), next.get().name()),
                    Text.of("Without a function such as relu between them the two can learn no more than one of them."),
                    new Fix.Replace(
                            Text.of("Set relu"),
                            block.name(),
                            LayerOptions.with(layer, "activation", ActivationFunction.RELU)));
        }
    }

    private void checkSoftmaxInside(Block block) {
        var next = onlyFollower(block);
        if (block.layer().activation() != ActivationFunction.SOFTMAX || next.isEmpty() || isGate(next.get())) {
            return;
        }
        if (family(next.get()) == Family.REGULARISATION) {
            warn(
                    next.get(),
                    Text.of("{0} behind softmax", LayerCatalog.idOf(next.get().layer())),
                    Text.of("It makes probabilities that no longer add up to 1. Put it before the last Dense."),
                    new Fix.Remove(Text.of("Remove it"), next.get().name()));
        } else if (learns(block)) {
            warn(
                    block,
                    Text.of("Softmax inside of the net"),
                    Text.of("It lets little pass but the largest value, and learning is slow behind it."),
                    new Fix.Replace(
                            Text.of("Set relu"),
                            block.name(),
                            LayerOptions.with(block.layer(), "activation", ActivationFunction.RELU)));
        }
    }

    private void checkHugeDense(Block block) {
        var inputs = shapes.inputs().get(block.name());
        if (!(block.layer() instanceof Dense) || inputs == null) {
            return;
        }
        var above = graph.block(graph.inputsOf(block.name()).getFirst());
        var into = shapes.inputs().get(above.name());
        long own = block.layer().parameters(inputs);
        long all = graph.blocks().stream()
                .mapToLong(b -> Optional.ofNullable(shapes.inputs().get(b.name()))
                        .map(in -> b.layer().parameters(in))
                        .orElse(0L))
                .sum();
        if (above.layer() instanceof Reshaping.Flatten
                && into != null
                && into.getFirst().isMap()
                && own > HUGE
                && own > MOST_OF_ALL * all) {
            warn(
                    block,
                    Text.of("{0} % of all parameters lie here", Math.round(100.0 * own / all)),
                    Text.of(
                            "A Dense behind Flatten connects {0} values, which is slow and learns by heart. A mean of"
                                    + " each channel, or another pooling before, takes far fewer.",
                            inputs.getFirst().size()),
                    new Fix.Replace(
                            Text.of("Global average instead of Flatten"),
                            above.name(),
                            new Pooling.GlobalAveragePooling2D()));
        }
    }

    private void checkEnd(Block end) {
        if (family(end) == Family.REGULARISATION) {
            warn(
                    end,
                    Text.of("{0} is the last layer", LayerCatalog.idOf(end.layer())),
                    Text.of("What it drops is the answer itself. Put it before the last Dense."),
                    new Fix.Remove(Text.of("Remove it"), end.name()));
        } else if (end.layer() instanceof Normalizing) {
            warn(
                    end,
                    Text.of("{0} is the last layer", LayerCatalog.idOf(end.layer())),
                    Text.of("It changes the answer by what else is in the batch. Put it before the last Dense."),
                    new Fix.Remove(Text.of("Remove it"), end.name()));
        }
    }

    private void warn(Block block, Text title, Text detail, Fix fix) {
        warnings.add(Problem.warning(block.name(), title, detail, fix));
    }

    private Optional<Block> onlyFollower(Block block) {
        var next = graph.outputsOf(block.name());
        return next.size() == 1 ? graph.find(next.getFirst()) : Optional.empty();
    }

    private static Family family(Block block) {
        return LayerCatalog.familyOf(block.layer());
    }

    private static boolean learns(Block block) {
        return family(block) == Family.CONVOLUTION || family(block) == Family.DENSE;
    }

    /// Attention weighs by softmax: what merges may follow it.
    private static boolean isGate(Block block) {
        return block.layer().merges();
    }

    private static boolean isBottleneck(Block block) {
        return LayerCatalog.idOf(block.layer()).startsWith("Depthwise")
                || LayerOptions.of(block.layer()).stream()
                        .anyMatch(option -> option.name().equals("kernel_size")
                                && Size.of(1).equals(option.value()));
    }

    private static boolean isLinear(Block block) {
        var layer = block.layer();
        return layer instanceof Reshaping
                || layer instanceof Normalizing.BatchNormalization
                || layer instanceof Pooling.AveragePooling2D
                || layer instanceof Pooling.GlobalAveragePooling2D
                || DRAWS.contains(LayerCatalog.idOf(layer))
                || family(block) == Family.ACTIVATION
                        && layer.activation() == ActivationFunction.LINEAR
                        && LayerCatalog.idOf(layer).equals("Activation");
    }
}
