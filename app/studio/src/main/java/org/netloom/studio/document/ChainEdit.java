package org.netloom.studio.document;

import java.util.List;
import java.util.Set;
import org.netloom.core.dataset.augment.AugmentationSettings;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Chains;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.options.LayerOptions;
import org.netloom.core.layers.options.Range;
import org.netloom.core.text.Text;

/// A change of how a net hangs together.
public sealed interface ChainEdit extends NetEdit {

    /// A block and the one that it feeds change places.
    record SwapDown(String upper, String moved) implements ChainEdit {
        @Override
        public Graph apply(Graph graph) {
            return Chains.swapDown(graph, upper);
        }

        @Override
        public Text description() {
            return Text.of("Move {0} in the chain", moved);
        }
    }

    /// Blocks leave their chain, which closes behind them, and go elsewhere.
    ///
    /// @param onto a wire that the only block is put on; none for a free place
    record TakeOff(Set<String> names, double dx, double dy, List<Link> onto) implements ChainEdit {
        public TakeOff {
            names = Set.copyOf(names);
            onto = List.copyOf(onto);
        }

        @Override
        public Graph apply(Graph graph) {
            var loose = Chains.takeOff(graph, names).move(names, dx, dy);
            for (var wire : onto) {
                var block = loose.block(names.iterator().next());
                loose = loose.remove(names).insertWithRoom(block, wire);
            }
            return loose;
        }

        @Override
        public Text description() {
            return names.size() == 1
                    ? Text.of("Take {0} off", names.iterator().next())
                    : Text.of("Take {0} blocks off", names.size());
        }
    }

    /// A new block that several others feed.
    record JoinBlocks(Block block, List<String> sources) implements ChainEdit {
        public JoinBlocks {
            sources = List.copyOf(sources);
        }

        @Override
        public Graph apply(Graph graph) {
            return Chains.join(graph, block, sources);
        }

        @Override
        public Text description() {
            return Text.of("Add {0}", LayerCatalog.idOf(block.layer()));
        }
    }

    /// A wire leads to another block.
    record RerouteLink(Link link, String to) implements ChainEdit {
        @Override
        public Graph apply(Graph graph) {
            return graph.disconnect(link).connect(link.from(), to);
        }

        @Override
        public Text description() {
            return Text.of("Connect {0} to {1}", link.from(), to);
        }
    }

    /// Copies of a stretch behind it.
    ///
    /// @param growth what filters and units are multiplied by from copy to copy
    record RepeatBlocks(Set<String> names, int copies, double growth) implements ChainEdit {
        public RepeatBlocks {
            names = Set.copyOf(names);
        }

        @Override
        public Graph apply(Graph graph) {
            return Chains.repeat(graph, names, copies, this::grown);
        }

        private Layer grown(Layer layer) {
            for (var option : LayerOptions.of(layer)) {
                if (option.name().equals("filters") && option.value() instanceof Integer filters) {
                    return LayerOptions.with(layer, "filters", Math.max(1, (int) Math.round(filters * growth)));
                }
            }
            return layer;
        }

        @Override
        public Text description() {
            return Text.of("Repeat {0} times", copies);
        }
    }

    /// Varies pictures otherwise.
    ///
    /// @param numbers between what they lie that Input gives
    /// @param option which setting: steps of one slider merge
    record VaryPictures(AugmentationSettings settings, Range numbers, String option) implements ChainEdit {
        @Override
        public Graph apply(Graph graph) {
            return settings.in(graph, numbers);
        }

        @Override
        public Text description() {
            return Text.of("Vary the pictures");
        }

        @Override
        public boolean continues(Edit earlier) {
            return earlier instanceof VaryPictures other && other.option.equals(option);
        }
    }
}
