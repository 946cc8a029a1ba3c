package org.netloom.core.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netloom.core.layers.Cure;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.Merging;
import org.netloom.core.layers.Shape;
import org.netloom.core.layers.ShapeResult;
import org.netloom.core.text.Text;

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

    /// Kahn's algorithm for the order, then one pass along it.
    private static final class Inference {
        private final Graph graph;
        private final List<String> order = new ArrayList<>();
        private final Map<String, Shape> outputs = new HashMap<>();
        private final Map<String, List<Shape>> inputs = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        Inference(Graph graph) {
            this.graph = graph;
        }

        Shapes run() {
            sort();
            for (var name : order) {
                infer(graph.block(name));
            }
            checkEnds();
            return new Shapes(order, outputs, inputs, problems);
        }

        private void sort() {
            var missing = new HashMap<String, Integer>();
            graph.blocks().forEach(b -> missing.put(b.name(), 0));
            graph.links().forEach(l -> missing.merge(l.to(), 1, Integer::sum));
            var followers = new HashMap<String, List<String>>();
            graph.links()
                    .forEach(l -> followers
                            .computeIfAbsent(l.from(), n -> new ArrayList<>())
                            .add(l.to()));
            for (var block : graph.blocks()) {
                if (missing.getOrDefault(block.name(), 0) == 0) {
                    order.add(block.name());
                }
            }
            for (int i = 0; i < order.size(); i++) {
                for (var next : followers.getOrDefault(order.get(i), List.of())) {
                    if (missing.merge(next, -1, Integer::sum) == 0) {
                        order.add(next);
                    }
                }
            }
            for (var block : graph.blocks()) {
                if (!order.contains(block.name())) {
                    problems.add(Problem.error(
                            block.name(),
                            Text.of("The wires lead in a circle"),
                            Text.of("{0} feeds itself through other blocks. Delete one of the wires.", block.name())));
                }
            }
        }

        private void infer(Block block) {
            var name = block.name();
            var id = LayerCatalog.idOf(block.layer());
            var from = graph.inputsOf(name);
            if (!(block.layer() instanceof Input) && from.isEmpty()) {
                problems.add(Problem.error(
                        name,
                        Text.of("Nothing flows into {0}", id),
                        Text.of("Draw a wire to it from the block that comes before.")));
                return;
            }
            if (block.layer() instanceof Merging && from.size() < 2) {
                problems.add(Problem.error(
                        name,
                        Text.of("{0} joins two or more wires", id),
                        Text.of("It has one so far. Draw another wire to it, or delete it.")));
                return;
            }
            var shapes = from.stream().map(outputs::get).toList();
            if (shapes.contains(null)) {
                return; // said already, further up
            }
            inputs.put(name, shapes);
            switch (block.layer().shape(shapes)) {
                case ShapeResult.Fits(Shape shape) -> outputs.put(name, shape);
                case ShapeResult.Misfit misfit -> problems.add(problem(name, misfit));
            }
        }

        private static Problem problem(String block, ShapeResult.Misfit misfit) {
            var fixes = misfit.cures().stream()
                    .map(cure -> switch (cure) {
                        case Cure.PutBefore(Text label, Layer layer) -> new Fix.InsertBefore(label, block, layer);
                        case Cure.Become(Text label, Layer layer) -> new Fix.Replace(label, block, layer);
                        case Cure.TakeOut(Text label) -> new Fix.Remove(label, block);
                    })
                    .toArray(Fix[]::new);
            return Problem.error(block, misfit.title(), misfit.detail(), fixes);
        }

        private void checkEnds() {
            var sources = graph.blocks().stream()
                    .filter(b -> b.layer() instanceof Input)
                    .toList();
            if (sources.isEmpty() && !graph.blocks().isEmpty()) {
                problems.add(Problem.error(
                        null, Text.of("The net has no Input"), Text.of("Drag Input from the palette to the top.")));
            }
            sources.stream()
                    .skip(1)
                    .forEach(extra -> problems.add(Problem.error(
                            extra.name(),
                            Text.of("A second Input"),
                            Text.of("A classifier sees one picture at a time: keep one Input."),
                            new Fix.Remove(Text.of("Remove it"), extra.name()))));
            var ends = graph.blocks().stream()
                    .filter(b -> graph.outputsOf(b.name()).isEmpty())
                    .toList();
            if (ends.size() > 1) {
                ends.stream()
                        .limit(ends.size() - 1L)
                        .filter(end -> !graph.inputsOf(end.name()).isEmpty() || end.layer() instanceof Input)
                        .forEach(end -> problems.add(Problem.error(
                                end.name(),
                                Text.of("The net ends here, and elsewhere too"),
                                Text.of("Draw a wire from {0} to what should come next, or delete it.", end.name()))));
            }
        }
    }
}
