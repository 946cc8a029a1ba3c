package org.netloom.studio.canvas.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog.Entry;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.Selection;

/// Adds layers to the net: where a person lets go of them, or where the selection says.
public final class NewBlocks {
    private final Document document;
    private final Selection selection;
    private final Consumer<String> reveal;
    private @Nullable Input lastInput;

    NewBlocks(Document document, Selection selection, Consumer<String> reveal) {
        this.document = document;
        this.selection = selection;
        this.reveal = reveal;
        document.folder().subscribe(folder -> lastInput = null);
        document.checked()
                .subscribe(checked -> checked.graph().blocks().stream()
                        .map(Block::layer)
                        .filter(Input.class::isInstance)
                        .findFirst()
                        .ifPresent(layer -> lastInput = (Input) layer));
    }

    /// Adds a layer where the selection says, and wires it.
    public void append(Entry entry) {
        append(fresh(entry));
    }

    public void append(Layer layer) {
        place(layer, following(layer));
        selection.last().ifPresent(reveal);
    }

    /// The layer that a new block of this kind holds: Keras' defaults, but an Input takes the shape of
    /// the one that the net had last.
    public Layer fresh(Entry entry) {
        return entry.initial() instanceof Input && lastInput != null ? lastInput : entry.initial();
    }

    public void place(Layer layer, Placement placement) {
        var graph = document.graph();
        var name = graph.freshName(layer);
        document.settle();
        document.apply(placement.edit(graph, layer));
        document.settle();
        selection.select(name);
    }

    /// Behind the selected block or, without one, the last; a merging layer behind all that are
    /// selected; an Input above everything.
    public Placement following(Layer layer) {
        var graph = document.graph();
        if (layer instanceof Input) {
            return new Placement.Free(
                    lowest(graph).map(Block::x).orElse(0.0),
                    graph.blocks().stream().mapToDouble(Block::y).min().orElse(Graph.ROW) - Graph.ROW);
        }
        if (layer.merges() && selection.blocks().size() > 1) {
            return joining(graph, List.copyOf(selection.blocks()));
        }
        var start = exit().flatMap(graph::find).or(() -> lowest(graph));
        return start.map(block -> behind(graph, block)).orElseGet(() -> new Placement.Free(0, 0));
    }

    /// The block chosen last, or the last of its collapsed group.
    private Optional<String> exit() {
        var folding = document.checked().get().folding();
        return selection.last().map(folding::shownAs).map(folding::output);
    }

    /// On the wire that leaves `block`, if it is the only one; else below it.
    private static Placement behind(Graph graph, Block block) {
        var out = graph.outputsOf(block.name());
        if (out.size() == 1) {
            return new Placement.OnLink(new Link(block.name(), out.getFirst()), block.x(), block.y() + Graph.ROW);
        }
        return Placement.below(graph, block);
    }

    private static Placement joining(Graph graph, List<String> sources) {
        var lowest = sources.stream()
                .map(graph::block)
                .max(Comparator.comparingDouble(Block::y))
                .orElseThrow();
        var below = Placement.below(graph, lowest);
        return new Placement.Joining(sources, below.x(), below.y());
    }

    private static Optional<Block> lowest(Graph graph) {
        return graph.ends().stream().max(Comparator.comparingDouble(Block::y));
    }
}
