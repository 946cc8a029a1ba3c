package org.netloom.core.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.text.SnakeCase;
import org.netloom.core.text.Text;

/// A net: blocks and the links between them, as an immutable value. The order of the links into a
/// block is the order of its inputs. Nothing here decides whether shapes fit; see [Shapes].
public record Graph(List<Block> blocks, List<Link> links) {
    /// Vertical distance between the corners of neighbouring blocks, in canvas pixels.
    public static final double ROW = 80;

    public static final Graph EMPTY = new Graph(List.of(), List.of());

    public Graph {
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
        var names = new HashSet<String>();
        for (var block : blocks) {
            if (!names.add(block.name())) {
                throw new IllegalArgumentException("Two blocks are named \"" + block.name() + "\"");
            }
        }
        for (var link : links) {
            if (!names.contains(link.from()) || !names.contains(link.to())) {
                throw new IllegalArgumentException("A link leads to a block that is not there: " + link);
            }
        }
    }

    /// The layers one after another, from the top down.
    public static Graph chain(List<Layer> layers) {
        var graph = EMPTY;
        String last = null;
        for (var layer : layers) {
            var name = graph.freshName(layer);
            graph = graph.add(new Block(name, layer, 0, graph.blocks.size() * ROW));
            if (last != null) {
                graph = graph.connect(last, name);
            }
            last = name;
        }
        return graph;
    }

    public Optional<Block> find(String name) {
        return blocks.stream().filter(block -> block.name().equals(name)).findFirst();
    }

    public Block block(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("No block is named \"" + name + "\""));
    }

    public List<String> inputsOf(String name) {
        return links.stream().filter(l -> l.to().equals(name)).map(Link::from).toList();
    }

    public List<String> outputsOf(String name) {
        return links.stream().filter(l -> l.from().equals(name)).map(Link::to).toList();
    }

    /// Blocks that feed no other one.
    public List<Block> ends() {
        var feeding = new HashSet<String>();
        links.forEach(link -> feeding.add(link.from()));
        return blocks.stream().filter(b -> !feeding.contains(b.name())).toList();
    }

    /// Whether a block feeds itself, through others or directly.
    public boolean isOnCircle(String name) {
        return outputsOf(name).stream().anyMatch(next -> Legality.reaches(this, next, name));
    }

    /// Keras' automatic name for a new block: the layer in snake case, numbered from the second on.
    public String freshName(Layer layer) {
        var snake = SnakeCase.of(LayerCatalog.idOf(layer));
        var stem = snake.isEmpty() ? "layer" : snake;
        var name = stem;
        for (int number = 1; find(name).isPresent(); number++) {
            name = stem + "_" + number;
        }
        return name;
    }

    public Graph add(Block block) {
        return new Graph(plus(blocks, block), links);
    }

    public Graph replace(String name, Layer layer) {
        return mapBlocks(block -> block.name().equals(name) ? block.with(layer) : block);
    }

    public Graph move(Set<String> names, double dx, double dy) {
        return mapBlocks(block -> names.contains(block.name()) ? block.at(block.x() + dx, block.y() + dy) : block);
    }

    /// Why `name` may not be called `newName`; empty where it may.
    public Optional<Text> cannotRename(String name, String newName) {
        return Legality.ofName(this, name, newName);
    }

    public Graph rename(String name, String newName) {
        UnaryOperator<String> renamed = n -> n.equals(name) ? newName : n;
        return new Graph(
                blocks.stream().map(b -> b.named(renamed.apply(b.name()))).toList(),
                links.stream()
                        .map(l -> new Link(renamed.apply(l.from()), renamed.apply(l.to())))
                        .toList());
    }

    /// Why no wire may lead from one block to the other; empty where it may.
    public Optional<Text> cannotConnect(String from, String to) {
        return Legality.ofWire(this, from, to);
    }

    /// Draws a wire. A block that takes one input only loses the wire that it had.
    public Graph connect(String from, String to) {
        cannotConnect(from, to).ifPresent(Graph::refuse);
        var kept = block(to).layer().merges()
                ? links
                : links.stream().filter(l -> !l.to().equals(to)).toList();
        return new Graph(blocks, plus(kept, new Link(from, to)));
    }

    public Graph disconnect(Link link) {
        return new Graph(blocks, links.stream().filter(l -> !l.equals(link)).toList());
    }

    /// Why a block cannot be put on a wire; empty where it can.
    public Optional<Text> cannotInsert(Block block, Link on) {
        return Legality.ofInsertion(this, block, on);
    }

    /// Puts a block, which need not be in the graph yet, on a wire.
    public Graph insert(Block block, Link on) {
        cannotInsert(block, on).ifPresent(Graph::refuse);
        var with = find(block.name()).isPresent() ? this : add(block);
        var rewired = new ArrayList<Link>();
        for (var link : with.links) {
            if (link.equals(on)) {
                rewired.add(new Link(block.name(), on.to()));
            } else {
                rewired.add(link);
            }
        }
        rewired.add(new Link(on.from(), block.name()));
        return new Graph(with.blocks, rewired);
    }

    /// Puts a new block on the first wire into `name`, and makes room for it below.
    public Graph insertBefore(String name, Layer layer) {
        return Room.before(this, name, layer);
    }

    /// Puts a block on a wire, a row below the wire's start, and moves what lies below as far as it
    /// takes.
    public Graph insertWithRoom(Block block, Link on) {
        return Room.on(this, block, on);
    }

    /// Some blocks and the links among them.
    public Graph part(Set<String> names) {
        return new Graph(
                blocks.stream().filter(b -> names.contains(b.name())).toList(),
                links.stream()
                        .filter(l -> names.contains(l.from()) && names.contains(l.to()))
                        .toList());
    }

    /// Puts the blocks and links of `part` beside those here; names that are taken give way to fresh
    /// ones.
    public Graph paste(Graph part, double dx, double dy) {
        var graph = this;
        var renamed = new HashMap<String, String>();
        for (var block : part.blocks) {
            var name = graph.find(block.name()).isPresent() ? graph.freshName(block.layer()) : block.name();
            renamed.put(block.name(), name);
            graph = graph.add(new Block(name, block.layer(), block.x() + dx, block.y() + dy));
        }
        var all = new ArrayList<>(graph.links);
        for (var link : part.links) {
            all.add(new Link(
                    renamed.getOrDefault(link.from(), link.from()), renamed.getOrDefault(link.to(), link.to())));
        }
        return new Graph(graph.blocks, all);
    }

    /// Takes blocks out; where one stood on a single wire the wire is joined again.
    public Graph remove(Set<String> names) {
        var graph = this;
        for (var block : blocks) {
            if (names.contains(block.name())) {
                graph = graph.removeOne(block.name());
            }
        }
        return graph;
    }

    private Graph removeOne(String name) {
        var before = inputsOf(name);
        var healed = new ArrayList<Link>();
        for (var link : links) {
            if (link.from().equals(name)) {
                if (before.size() == 1 && !links.contains(new Link(before.getFirst(), link.to()))) {
                    healed.add(new Link(before.getFirst(), link.to()));
                }
            } else if (!link.to().equals(name)) {
                healed.add(link);
            }
        }
        return new Graph(blocks.stream().filter(b -> !b.name().equals(name)).toList(), healed);
    }

    private static void refuse(Text why) {
        throw new IllegalArgumentException(why.english());
    }

    Graph mapBlocks(UnaryOperator<Block> change) {
        return new Graph(blocks.stream().map(change).toList(), links);
    }

    private static <T> List<T> plus(List<T> list, T more) {
        var longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
