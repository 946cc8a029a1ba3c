package org.netloom.core.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.Merging;
import org.netloom.core.layers.shapes.Cure;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;
import org.netloom.core.text.Text;

/// Works out [Shapes]: Kahn's algorithm for the order, then one pass along it. Behind a misfit it goes
/// on with the shape that will come out once it is mended, so that all problems are found at once;
/// such shapes are used for nothing else.
final class Inference {
    private final Graph graph;
    private final Map<String, List<String>> before = new HashMap<>();
    private final Map<String, List<String>> after = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Map<String, Shape> outputs = new HashMap<>();
    private final Map<String, Shape> supposed = new HashMap<>();
    private final Map<String, List<Shape>> inputs = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Inference(Graph graph) {
        this.graph = graph;
        for (var link : graph.links()) {
            before.computeIfAbsent(link.to(), _ -> new ArrayList<>()).add(link.from());
            after.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link.to());
        }
    }

    Shapes run() {
        sort();
        var blocks = new HashMap<String, Block>();
        graph.blocks().forEach(block -> blocks.put(block.name(), block));
        order.forEach(name -> infer(Objects.requireNonNull(blocks.get(name))));
        checkInputs();
        checkEnds();
        return new Shapes(order, outputs, inputs, problems);
    }

    private void sort() {
        var missing = new HashMap<String, Integer>();
        graph.blocks().forEach(b -> missing.put(b.name(), 0));
        graph.links().forEach(l -> missing.merge(l.to(), 1, Integer::sum));
        for (var block : graph.blocks()) {
            if (missing.getOrDefault(block.name(), 0) == 0) {
                order.add(block.name());
            }
        }
        for (int i = 0; i < order.size(); i++) {
            for (var next : after.getOrDefault(order.get(i), List.of())) {
                if (missing.merge(next, -1, Integer::sum) == 0) {
                    order.add(next);
                }
            }
        }
        if (order.size() < graph.blocks().size()) {
            graph.blocks().stream()
                    .map(Block::name)
                    .filter(graph::isOnCircle)
                    .forEach(name -> problems.add(Problem.error(
                            name,
                            Text.of("The wires lead in a circle"),
                            Text.of("{0} feeds itself through other blocks. Delete one of the wires.", name),
                            unplug(
                                    name,
                                    before.getOrDefault(name, List.of()).stream()
                                            .filter(from -> Legality.reaches(graph, name, from))))));
        }
    }

    private void infer(Block block) {
        var name = block.name();
        var from = before.getOrDefault(name, List.of());
        if (!checkWires(block, from)) {
            return;
        }
        var shapes = from.stream().map(this::supposedOutput).toList();
        if (shapes.contains(null)) {
            return; // said already, further up
        }
        boolean known = from.stream().allMatch(outputs::containsKey);
        if (known) {
            inputs.put(name, shapes);
        }
        Front.misplaced(graph, block).ifPresent(problems::add);
        switch (block.layer().shape(shapes)) {
            case ShapeResult.Fits(Shape shape) -> (known ? outputs : supposed).put(name, shape);
            case ShapeResult.Misfit misfit -> {
                problems.add(problem(block, misfit));
                misfit.mended().ifPresent(shape -> supposed.put(name, shape));
            }
        }
    }

    private @Nullable Shape supposedOutput(String name) {
        return outputs.getOrDefault(name, supposed.get(name));
    }

    /// Whether as many wires lead into a block as it takes.
    private boolean checkWires(Block block, List<String> from) {
        var name = block.name();
        var layer = block.layer();
        var id = LayerCatalog.idOf(layer);
        if (layer instanceof Input) {
            if (!from.isEmpty()) {
                problems.add(Problem.error(
                        name,
                        Text.of("Nothing leads into Input"),
                        Text.of("The pictures come in here. Delete the wire from {0}.", from.getFirst()),
                        unplug(name, from.stream())));
            }
            return from.isEmpty();
        }
        if (from.isEmpty()) {
            problems.add(Problem.error(
                    name,
                    Text.of("Nothing flows into {0}", id),
                    Text.of("Draw a wire to it from the block that comes before."),
                    SurroundingFixes.wireTo(block, graph)));
        } else if (layer instanceof Merging && from.size() < 2) {
            problems.add(Problem.error(
                    name,
                    Text.of("{0} joins two or more wires", id),
                    Text.of("It has one so far. Draw another wire to it, or delete it."),
                    new Fix.Remove(Text.of("Remove it"), name)));
        } else if (!layer.merges() && from.size() > 1) {
            problems.add(Problem.error(
                    name,
                    Text.of("{0} takes one wire", id),
                    Text.of("It has {0}. Join them with Concatenate or Add, or keep one.", from.size()),
                    unplug(name, from.stream().skip(1)),
                    new Fix.Join(Text.of("Join with Concatenate"), name, new Merging.Concatenate()),
                    new Fix.Join(Text.of("Join with Add"), name, new Merging.Add())));
        } else {
            return true;
        }
        return false;
    }

    private static Fix unplug(String name, Stream<String> from) {
        return new Fix.Disconnect(
                Text.of("Delete the wire"), from.map(f -> new Link(f, name)).toList());
    }

    /// What the layer knows itself, and what can be done around it.
    private Problem problem(Block block, ShapeResult.Misfit misfit) {
        var name = block.name();
        var fixes = new ArrayList<Fix>();
        for (var cure : misfit.cures()) {
            fixes.add(
                    switch (cure) {
                        case Cure.PutBefore(Text label, Layer layer) -> new Fix.InsertBefore(label, name, layer);
                        case Cure.Become(Text label, Layer layer) -> new Fix.Replace(label, name, layer);
                        case Cure.TakeOut(Text label) -> new Fix.Remove(label, name);
                    });
        }
        var from = before.getOrDefault(name, List.of());
        var shapes = new ArrayList<@Nullable Shape>();
        from.forEach(source -> shapes.add(supposedOutput(source)));
        fixes.addAll(SurroundingFixes.of(graph, block, from, shapes));
        return new Problem(name, Problem.Severity.ERROR, misfit.title(), misfit.detail(), fixes);
    }

    private void checkInputs() {
        var sources =
                graph.blocks().stream().filter(b -> b.layer() instanceof Input).toList();
        if (sources.isEmpty() && !graph.blocks().isEmpty()) {
            problems.add(Problem.error(
                    null,
                    Text.of("The net has no Input"),
                    Text.of("Drag Input from the palette to the top."),
                    SurroundingFixes.inputFor(graph)));
        }
        sources.stream()
                .skip(1)
                .forEach(extra -> problems.add(Problem.error(
                        extra.name(),
                        Text.of("A second Input"),
                        Text.of("A classifier sees one picture at a time: keep one Input."),
                        new Fix.Remove(Text.of("Remove it"), extra.name()))));
    }

    /// All ends but the net's output are said to be loose; what has no wire at all is said already.
    private void checkEnds() {
        var output = Shapes.outputBlock(graph);
        graph.ends().stream()
                .filter(end -> output.isPresent() && !end.equals(output.get()))
                .filter(end -> end.layer() instanceof Input
                        || !graph.inputsOf(end.name()).isEmpty())
                .forEach(end -> problems.add(Problem.error(
                        end.name(),
                        Text.of("The net ends here, and elsewhere too"),
                        Text.of("Draw a wire from {0} to what should come next, or delete it.", end.name()),
                        new Fix.Remove(Text.of("Remove it"), end.name()))));
    }
}
