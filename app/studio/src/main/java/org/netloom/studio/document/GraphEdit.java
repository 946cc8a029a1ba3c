package org.netloom.studio.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Fix;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.project.Project;
import org.netloom.core.text.Text;

/// A change of the net.
public sealed interface GraphEdit extends NetEdit {

    /// Adds a block and wires it to what is there.
    ///
    /// @param after the block whose output feeds the new one; null for none
    /// @param before the block that the new one feeds; null for none
    record AddBlock(
            Block block, @Nullable String after, @Nullable String before) implements GraphEdit {
        public AddBlock(Block block, @Nullable String after) {
            this(block, after, null);
        }

        @Override
        public Graph apply(Graph graph) {
            var added = graph.add(block);
            if (after != null) {
                added = added.connect(after, block.name());
            }
            return before == null ? added : added.connect(block.name(), before);
        }

        @Override
        public Text description() {
            return Text.of("Add {0}", LayerCatalog.idOf(block.layer()));
        }
    }

    record InsertOnLink(Block block, Link link) implements GraphEdit {
        @Override
        public Graph apply(Graph graph) {
            var without = graph.remove(Set.of(block.name())); // a loose block may be in the net already
            return without.insertWithRoom(block, link);
        }

        @Override
        public Text description() {
            return Text.of("Insert {0}", LayerCatalog.idOf(block.layer()));
        }
    }

    record ConnectBlocks(String from, String to) implements GraphEdit {
        @Override
        public Graph apply(Graph graph) {
            return graph.connect(from, to);
        }

        @Override
        public Text description() {
            return Text.of("Connect {0} to {1}", from, to);
        }
    }

    record Disconnect(Set<Link> links) implements GraphEdit {
        public Disconnect {
            links = Set.copyOf(links);
        }

        @Override
        public Graph apply(Graph graph) {
            for (var link : links) {
                graph = graph.disconnect(link);
            }
            return graph;
        }

        @Override
        public Text description() {
            return links.size() == 1 ? Text.of("Delete a wire") : Text.of("Delete {0} wires", links.size());
        }
    }

    /// Moves blocks by a distance.
    ///
    /// @param gesture steps of one gesture are undone together
    record MoveBlocks(Set<String> names, double dx, double dy, Object gesture) implements GraphEdit {
        public MoveBlocks {
            names = Set.copyOf(names);
        }

        @Override
        public Graph apply(Graph graph) {
            return graph.move(names, dx, dy);
        }

        @Override
        public Text description() {
            return names.size() == 1
                    ? Text.of("Move {0}", names.iterator().next())
                    : Text.of("Move {0} blocks", names.size());
        }

        @Override
        public boolean continues(Edit earlier) {
            return earlier instanceof MoveBlocks other && other.names.equals(names) && other.gesture.equals(gesture);
        }
    }

    /// Puts every block at the place of its namesake in `arranged`.
    record ArrangeBlocks(Map<String, Block> arranged) implements GraphEdit {
        public ArrangeBlocks {
            arranged = Map.copyOf(arranged);
        }

        @Override
        public Graph apply(Graph graph) {
            var blocks = graph.blocks().stream()
                    .map(block -> {
                        var place = arranged.getOrDefault(block.name(), block);
                        return block.at(place.x(), place.y());
                    })
                    .toList();
            return new Graph(blocks, graph.links());
        }

        @Override
        public Text description() {
            return Text.of("Tidy");
        }
    }

    /// Takes blocks and wires out; where a block stood on a single wire the wire is joined again.
    record RemoveBlocks(Set<String> names, Set<Link> links) implements GraphEdit {
        public RemoveBlocks {
            names = Set.copyOf(names);
            links = Set.copyOf(links);
        }

        @Override
        public Graph apply(Graph graph) {
            for (var link : links) {
                graph = graph.disconnect(link);
            }
            return graph.remove(names);
        }

        @Override
        public Text description() {
            return names.size() == 1
                    ? Text.of("Delete {0}", names.iterator().next())
                    : Text.of("Delete {0} blocks", names.size());
        }
    }

    /// @param option Keras' name of the option that changes: typing in one field merges
    record ReplaceLayer(String block, Layer layer, String option) implements GraphEdit {
        @Override
        public Graph apply(Graph graph) {
            return graph.replace(block, layer);
        }

        @Override
        public Text description() {
            return Text.of("Change {0} of {1}", option, block);
        }

        @Override
        public boolean continues(Edit earlier) {
            return earlier instanceof ReplaceLayer other && other.block.equals(block) && other.option.equals(option);
        }
    }

    record RenameBlock(String name, String newName) implements GraphEdit {
        @Override
        public Graph apply(Graph graph) {
            return graph.rename(name, newName);
        }

        @Override
        public Project apply(Project project) {
            return project.with(apply(project.graph()), project.drawing().renameBlock(name, newName));
        }

        @Override
        public Text description() {
            return Text.of("Rename {0} to {1}", name, newName);
        }
    }

    record PasteBlocks(Graph part, double dx, double dy) implements GraphEdit {
        @Override
        public Graph apply(Graph graph) {
            return graph.paste(part, dx, dy);
        }

        /// The names that the blocks of the part get in `graph`.
        public List<String> namesIn(Graph graph) {
            return apply(graph).blocks().stream()
                    .map(Block::name)
                    .filter(name -> graph.find(name).isEmpty())
                    .toList();
        }

        @Override
        public Text description() {
            return part.blocks().size() == 1
                    ? Text.of("Paste {0}", part.blocks().getFirst().name())
                    : Text.of("Paste {0} blocks", part.blocks().size());
        }
    }

    record ApplyFix(Fix fix) implements GraphEdit {
        @Override
        public Graph apply(Graph graph) {
            return fix.apply(graph);
        }

        @Override
        public Text description() {
            return fix.label();
        }
    }

    /// Puts a whole net, such as a template's, in the place of the one that is there.
    record ReplaceGraph(Graph graph, Text description) implements GraphEdit {
        @Override
        public Graph apply(Graph before) {
            return graph;
        }

        /// Groups were of the net that is gone, even where names are the same.
        @Override
        public Project apply(Project project) {
            return project.withGraph(Graph.EMPTY).withGraph(graph);
        }
    }
}
