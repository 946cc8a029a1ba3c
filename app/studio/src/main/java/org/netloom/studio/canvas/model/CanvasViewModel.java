package org.netloom.studio.canvas.model;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Fix;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog.Entry;
import org.netloom.studio.canvas.arrange.TidyLayout;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.Edit;
import org.netloom.studio.document.GraphEdit.ApplyFix;
import org.netloom.studio.document.GraphEdit.ArrangeBlocks;
import org.netloom.studio.document.GraphEdit.ConnectBlocks;
import org.netloom.studio.document.GraphEdit.Disconnect;
import org.netloom.studio.document.GraphEdit.MoveBlocks;
import org.netloom.studio.document.GraphEdit.PasteBlocks;
import org.netloom.studio.document.GraphEdit.RemoveBlocks;
import org.netloom.studio.document.GraphEdit.RerouteLink;
import org.netloom.studio.document.Selection;
import org.netloom.studio.support.TaskRunner;

/// What can be done with blocks and wires: each command is one edit of the document. FX thread only.
public final class CanvasViewModel {
    private static final double BESIDE = 3 * Metrics.GRID;

    private final Document document;
    private final Selection selection;
    private final TaskRunner tasks;
    private Consumer<String> revealer = block -> {};
    private Consumer<String> editor = block -> {};
    private @Nullable Input lastInput;

    public CanvasViewModel(Document document, Selection selection, TaskRunner tasks) {
        this.document = document;
        this.selection = selection;
        this.tasks = tasks;
        document.folder().subscribe(folder -> lastInput = null);
        document.checked()
                .subscribe(checked -> checked.graph().blocks().stream()
                        .map(Block::layer)
                        .filter(Input.class::isInstance)
                        .findFirst()
                        .ifPresent(layer -> lastInput = (Input) layer));
    }

    public Document document() {
        return document;
    }

    public Selection selection() {
        return selection;
    }

    /// Whether something is chosen that can be deleted.
    public BooleanBinding canDelete() {
        return Bindings.createBooleanBinding(() -> !selection.chosen().get().isEmpty(), selection.chosen());
    }

    /// Whether blocks are chosen that can be copied.
    public BooleanBinding canCopy() {
        return Bindings.createBooleanBinding(() -> !selection.blocks().isEmpty(), selection.chosen());
    }

    /// Who shows a block that was asked for: the canvas.
    public void onReveal(Consumer<String> action) {
        revealer = action;
    }

    /// Who lets a block's options be edited: the inspector.
    public void onEdit(Consumer<String> action) {
        editor = action;
    }

    /// Selects a block and brings it into sight.
    public void reveal(String block) {
        if (document.graph().find(block).isPresent()) {
            selection.select(block);
            revealer.accept(block);
        }
    }

    public void edit(String block) {
        selection.select(block);
        editor.accept(block);
    }

    /// Adds a layer below the selected block, or the last one, and wires it.
    public void append(Entry entry) {
        var graph = document.graph();
        var start = selection.last().flatMap(graph::find).or(() -> lowest(graph));
        var placement = start.filter(block -> graph.inputsOf(block.name()).isEmpty() || !isInput(entry))
                .filter(block -> !isInput(entry))
                .map(block -> following(graph, block))
                .orElseGet(() -> new Placement.Free(
                        lowest(graph).map(Block::x).orElse(0.0),
                        graph.blocks().stream().mapToDouble(Block::y).min().orElse(Graph.ROW) - Graph.ROW));
        place(fresh(entry), placement);
        selection.last().ifPresent(revealer);
    }

    /// On the wire that leaves `block`, if it is the only one; else below it.
    private static Placement following(Graph graph, Block block) {
        var out = graph.outputsOf(block.name());
        if (out.size() == 1) {
            return new Placement.OnLink(new Link(block.name(), out.getFirst()), block.x(), block.y());
        }
        return Placement.below(graph, block);
    }

    /// The layer that a new block of this kind holds: Keras' defaults, but an Input takes the shape of
    /// the one that the net had last.
    public Layer fresh(Entry entry) {
        return isInput(entry) && lastInput != null ? lastInput : entry.initial();
    }

    public void place(Layer layer, Placement placement) {
        var graph = document.graph();
        var name = graph.freshName(layer);
        apply(placement.edit(graph, layer));
        selection.select(name);
    }

    public void connect(String from, String to) {
        apply(new ConnectBlocks(from, to));
    }

    public void reroute(Link link, String to) {
        apply(new RerouteLink(link, to));
    }

    public void disconnect(Link link) {
        apply(new Disconnect(Set.of(link)));
    }

    public void move(Set<String> blocks, double dx, double dy, Object gesture) {
        document.apply(new MoveBlocks(blocks, dx, dy, gesture));
    }

    public void apply(Fix fix) {
        apply(new ApplyFix(fix));
    }

    public void deleteSelection() {
        var chosen = selection.chosen().get();
        if (!chosen.isEmpty()) {
            apply(
                    chosen.blocks().isEmpty()
                            ? new Disconnect(chosen.links())
                            : new RemoveBlocks(chosen.blocks(), chosen.links()));
        }
    }

    public void copy() {
        if (!selection.blocks().isEmpty()) {
            BlockClipboard.put(document.graph().part(selection.blocks()));
        }
    }

    public void cut() {
        copy();
        deleteSelection();
    }

    /// Puts the clipboard's blocks beside their originals' place, and selects them.
    public void paste() {
        BlockClipboard.get().ifPresent(this::paste);
    }

    public void duplicate() {
        if (!selection.blocks().isEmpty()) {
            paste(document.graph().part(selection.blocks()));
        }
    }

    private void paste(Graph part) {
        double by = BESIDE;
        var graph = document.graph();
        while (overlaps(part, by, graph)) {
            by += BESIDE;
        }
        var edit = new PasteBlocks(part, by, by);
        var names = edit.namesIn(graph);
        apply(edit);
        selection.set(names, Set.of());
        revealer.accept(names.getLast());
    }

    /// Whether a block would lie exactly on another.
    private static boolean overlaps(Graph part, double by, Graph graph) {
        return part.blocks().stream()
                .anyMatch(block -> graph.blocks().stream()
                        .anyMatch(b -> Math.abs(b.x() - block.x() - by) < 1 && Math.abs(b.y() - block.y() - by) < 1));
    }

    public void selectAll() {
        selection.set(
                document.graph().blocks().stream().map(Block::name).toList(),
                document.graph().links());
    }

    /// Arranges all blocks; drops the result if the net has changed meanwhile.
    public void tidy(Runnable afterwards) {
        var graph = document.graph();
        if (graph.blocks().isEmpty()) {
            return;
        }
        tasks.<Map<String, Block>>latest(
                this,
                () -> TidyLayout.arrange(graph),
                arranged -> {
                    if (document.graph().equals(graph)) {
                        apply(new ArrangeBlocks(arranged));
                        afterwards.run();
                    }
                },
                failure -> {
                    throw new IllegalStateException("The layout failed", failure);
                });
    }

    private static Optional<Block> lowest(Graph graph) {
        var ends = new HashSet<String>();
        graph.blocks().stream().filter(b -> graph.outputsOf(b.name()).isEmpty()).forEach(b -> ends.add(b.name()));
        return graph.blocks().stream().filter(b -> ends.contains(b.name())).max((a, b) -> Double.compare(a.y(), b.y()));
    }

    private static boolean isInput(Entry entry) {
        return entry.initial() instanceof Input;
    }

    private void apply(Edit edit) {
        document.settle();
        document.apply(edit);
        document.settle();
    }
}
