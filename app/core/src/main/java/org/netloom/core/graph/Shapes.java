package org.netloom.core.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.shapes.Shape;

/// What flows through a graph: the shape that comes out of each block, in an order in which each
/// block follows its inputs, and *all* problems, not only the first.
///
/// @param order names of the blocks, inputs before outputs; blocks on a circle are left out
/// @param outputs the shape behind each block that has one
/// @param inputs the shapes into each block, for blocks whose inputs are all known
public record Shapes(
        List<String> order, Map<String, Shape> outputs, Map<String, List<Shape>> inputs, List<Problem> problems) {

    public Shapes {
        order = List.copyOf(order);
        outputs = Map.copyOf(outputs);
        inputs = Map.copyOf(inputs);
        problems = List.copyOf(problems);
    }

    public static Shapes of(Graph graph) {
        return new Inference(graph).run();
    }

    public Optional<Shape> output(String block) {
        return Optional.ofNullable(outputs.get(block));
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /// The block that gives a net's answer: of those that feed no other one, the last that ends in
    /// softmax, else the last that something flows into.
    public static Optional<Block> outputBlock(Graph graph) {
        var ends = graph.ends().stream()
                .filter(end -> !graph.inputsOf(end.name()).isEmpty())
                .toList();
        return ends.stream()
                .filter(end -> end.layer().activation() == ActivationFunction.SOFTMAX)
                .reduce((earlier, later) -> later)
                .or(() -> ends.isEmpty() ? Optional.empty() : Optional.of(ends.getLast()));
    }
}
