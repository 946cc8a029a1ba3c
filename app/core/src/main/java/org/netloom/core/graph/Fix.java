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
}
