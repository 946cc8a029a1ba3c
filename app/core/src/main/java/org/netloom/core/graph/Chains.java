package org.netloom.core.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.text.Text;

/// Changes of stretches of a net: neighbours change places, blocks leave a chain, a stretch is
/// repeated. Pure functions of the graph.
public final class Chains {
    private Chains() {}

    /// Why a block cannot change places with the one that it feeds; empty where it can.
    public static Optional<Text> cannotSwapDown(Graph graph, String name) {
        var below = graph.outputsOf(name);
        if (below.isEmpty()) {
            return Optional.of(Text.of("{0} is the last one", name));
        }
        if (graph.block(name).layer() instanceof Input) {
            return Optional.of(Text.of("Input is where the pictures come in: nothing leads into it"));
        }
        return below.size() > 1
                        || graph.inputsOf(name).size() > 1
                        || graph.inputsOf(below.getFirst()).size() > 1
                ? Optional.of(Text.of("The net branches here: change the wires instead"))
                : Optional.empty();
    }

    /// A block and the one that it feeds change places, in the chain and on the canvas.
    public static Graph swapDown(Graph graph, String name) {
        cannotSwapDown(graph, name).ifPresent(why -> {
            throw new IllegalArgumentException(why.english());
        });
        var upper = graph.block(name);
        var lower = graph.block(graph.outputsOf(name).getFirst());
        UnaryOperator<String> other = end -> end.equals(name) ? lower.name() : end.equals(lower.name()) ? name : end;
        var links = graph.links().stream()
                .map(link -> new Link(other.apply(link.from()), other.apply(link.to())))
                .toList();
        var blocks = graph.blocks().stream()
                .map(block -> block.name().equals(name)
                        ? block.at(lower.x(), lower.y())
                        : block.equals(lower) ? block.at(upper.x(), upper.y()) : block)
                .toList();
        return new Graph(blocks, links);
    }

    /// Blocks without their wires to others; the chain that they stood on is joined again.
    public static Graph takeOff(Graph graph, Set<String> names) {
        var links = new ArrayList<>(graph.remove(names).links());
        links.addAll(graph.part(names).links());
        return new Graph(graph.blocks(), links);
    }

    /// A new block that several others feed; below the last of them where it is the only one.
    public static Graph join(Graph graph, Block block, List<String> sources) {
        var joined = graph.add(block);
        for (var source : sources) {
            joined = joined.connect(source, block.name());
        }
        return joined;
    }

    /// The stretch of a net that some blocks are: where it begins and where it ends.
    public record Stretch(String first, String last) {}

    /// Empty where the blocks are no stretch: more than one beginning or end.
    public static Optional<Stretch> stretch(Graph graph, Set<String> names) {
        var part = graph.part(names);
        var firsts = part.blocks().stream()
                .map(Block::name)
                .filter(name -> part.inputsOf(name).isEmpty())
                .toList();
        var lasts = part.ends();
        boolean single = firsts.size() == 1
                && lasts.size() == 1
                && part.blocks().stream().noneMatch(block -> block.layer() instanceof Input)
                && graph.links().stream()
                        .allMatch(link -> names.contains(link.from()) == names.contains(link.to())
                                || link.to().equals(firsts.getFirst())
                                || link.from().equals(lasts.getFirst().name()));
        return single
                ? Optional.of(new Stretch(firsts.getFirst(), lasts.getFirst().name()))
                : Optional.empty();
    }

    /// Puts copies of a stretch behind it, each behind the other, and moves down what follows.
    ///
    /// @param grown the layer of a copy, from that of the copy before
    /// @throws IllegalArgumentException where the blocks are no stretch
    public static Graph repeat(Graph graph, Set<String> names, int copies, UnaryOperator<Layer> grown) {
        var stretch = stretch(graph, names)
                .orElseThrow(() -> new IllegalArgumentException("The blocks have more than one beginning or end"));
        var part = graph.part(names);
        double top = part.blocks().stream().mapToDouble(Block::y).min().orElse(0);
        double bottom = part.blocks().stream().mapToDouble(Block::y).max().orElse(0);
        double height = bottom - top + Graph.ROW;
        var after = graph.outputsOf(stretch.last());
        var whole = roomBelow(graph, names, bottom, copies * height);
        for (var follower : after) {
            whole = whole.disconnect(new Link(stretch.last(), follower));
        }
        var last = stretch.last();
        for (int copy = 1; copy <= copies; copy++) {
            part = mapped(part, grown);
            var named = new HashMap<String, String>();
            for (var block : part.blocks()) {
                var name = whole.freshName(block.layer());
                named.put(block.name(), name);
                whole = whole.add(new Block(name, block.layer(), block.x(), block.y() + copy * height));
            }
            for (var link : part.links()) {
                whole = whole.connect(named.getOrDefault(link.from(), ""), named.getOrDefault(link.to(), ""));
            }
            whole = whole.connect(last, named.getOrDefault(stretch.first(), ""));
            last = named.getOrDefault(stretch.last(), "");
        }
        for (var follower : after) {
            whole = whole.connect(last, follower);
        }
        return whole;
    }

    private static Graph roomBelow(Graph graph, Set<String> names, double bottom, double distance) {
        return new Graph(
                graph.blocks().stream()
                        .map(block -> !names.contains(block.name()) && block.y() > bottom
                                ? block.at(block.x(), block.y() + distance)
                                : block)
                        .toList(),
                graph.links());
    }

    private static Graph mapped(Graph part, UnaryOperator<Layer> grown) {
        return new Graph(
                part.blocks().stream()
                        .map(block -> block.with(grown.apply(block.layer())))
                        .toList(),
                part.links());
    }
}
