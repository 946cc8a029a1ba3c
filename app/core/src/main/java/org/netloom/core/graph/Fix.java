package org.netloom.core.graph;

import java.util.List;
import java.util.Set;
import org.netloom.core.layers.Layer;
import org.netloom.core.text.Text;

/// A change that cures a [Problem] at one click.
public sealed interface Fix {
    Text label();

    Graph apply(Graph graph);

    /// Puts a new block on the wire into `block`.
    record InsertBefore(Text label, String block, Layer layer) implements Fix {
        @Override
        public Graph apply(Graph graph) {
            return graph.insertBefore(block, layer);
        }
    }

    /// Gives `block` other options.
    record Replace(Text label, String block, Layer layer) implements Fix {
        @Override
        public Graph apply(Graph graph) {
            return graph.replace(block, layer);
        }
    }

    /// Takes `block` out and joins the wire again.
    record Remove(Text label, String block) implements Fix {
        @Override
        public Graph apply(Graph graph) {
            return graph.remove(Set.of(block));
        }
    }

    /// Puts `block` behind Input and what else prepares pictures.
    record MoveToFront(Text label, String block) implements Fix {
        @Override
        public Graph apply(Graph graph) {
            return Front.moveTo(graph, block);
        }
    }

    /// Deletes wires.
    record Disconnect(Text label, List<Link> links) implements Fix {
        public Disconnect {
            links = List.copyOf(links);
        }

        @Override
        public Graph apply(Graph graph) {
            return links.stream().reduce(graph, Graph::disconnect, (_, after) -> after);
        }
    }

    /// Puts a new block on one wire.
    record InsertOn(Text label, Link link, Layer layer) implements Fix {
        @Override
        public Graph apply(Graph graph) {
            return graph.insertWithRoom(new Block(graph.freshName(layer), layer, 0, 0), link);
        }
    }

    /// Puts new blocks behind `block`, one below the other.
    record Append(Text label, String block, List<Layer> layers) implements Fix {
        public Append {
            layers = List.copyOf(layers);
        }

        @Override
        public Graph apply(Graph graph) {
            var longer = graph;
            var last = graph.block(block);
            for (var layer : layers) {
                var next = new Block(longer.freshName(layer), layer, last.x(), last.y() + Graph.ROW);
                longer = longer.add(next).connect(last.name(), next.name());
                last = next;
            }
            return longer;
        }
    }

    /// Draws a wire.
    record Connect(Text label, Link link) implements Fix {
        @Override
        public Graph apply(Graph graph) {
            return graph.connect(link.from(), link.to());
        }
    }

    /// Lets all wires into `block` end in a new block that joins them.
    record Join(Text label, String block, Layer layer) implements Fix {
        @Override
        public Graph apply(Graph graph) {
            var below = graph.block(block);
            var from = graph.inputsOf(block);
            var cut = from.stream()
                    .map(source -> new Link(source, block))
                    .reduce(graph, Graph::disconnect, (_, after) -> after);
            var joint = new Block(graph.freshName(layer), layer, below.x(), below.y());
            var joined = Room.at(cut, below.y()).add(joint);
            for (var source : from) {
                joined = joined.connect(source, joint.name());
            }
            return joined.connect(joint.name(), block);
        }
    }
}
