package org.netloom.studio.canvas.model;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.netloom.core.drawing.Orientation;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Fix;
import org.netloom.core.graph.Link;
import org.netloom.studio.canvas.arrange.TidyLayout;
import org.netloom.studio.canvas.geometry.Flow;
import org.netloom.studio.document.ChainEdit.RerouteLink;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.DrawingEdit.TurnNet;
import org.netloom.studio.document.Edit;
import org.netloom.studio.document.GraphEdit.ApplyFix;
import org.netloom.studio.document.GraphEdit.ArrangeBlocks;
import org.netloom.studio.document.GraphEdit.ConnectBlocks;
import org.netloom.studio.document.GraphEdit.Disconnect;
import org.netloom.studio.document.GraphEdit.MoveBlocks;
import org.netloom.studio.document.GraphEdit.RemoveBlocks;
import org.netloom.studio.document.Selection;
import org.netloom.studio.pieces.Pieces;
import org.netloom.studio.support.TaskRunner;

/// What can be done with blocks and wires: each command is one edit of the document. FX thread only.
public final class CanvasViewModel {
    private final Document document;
    private final Selection selection;
    private final TaskRunner tasks;
    private Consumer<String> revealer = block -> {};
    private Consumer<String> editor = block -> {};
    private final NewBlocks adding;
    private final BlockCopies copies;
    private final ChainCommands chains;
    private final GroupCommands groups;
    private final NoteCommands notes;
    private final PartCommands parts;
    private final Pieces pieces;

    public CanvasViewModel(Document document, Selection selection, TaskRunner tasks, Pieces pieces) {
        this.pieces = pieces;
        this.document = document;
        this.selection = selection;
        this.tasks = tasks;
        groups = new GroupCommands(document, selection);
        notes = new NoteCommands(document);
        adding = new NewBlocks(document, selection, block -> revealer.accept(block));
        parts = new PartCommands(document, selection, adding, block -> revealer.accept(block));
        chains = new ChainCommands(document, selection);
        copies = new BlockCopies(document, selection, block -> revealer.accept(block));
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

    /// Whether one block is chosen.
    public BooleanBinding isSingle() {
        return Bindings.createBooleanBinding(() -> selection.single().isPresent(), selection.chosen());
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

    /// Adds layers.
    public NewBlocks adding() {
        return adding;
    }

    /// Copies and pastes.
    public BlockCopies copies() {
        return copies;
    }

    /// Moves, takes off and repeats blocks of a chain.
    public ChainCommands chains() {
        return chains;
    }

    public GroupCommands groups() {
        return groups;
    }

    /// What the palette offers beside layers.
    public Pieces pieces() {
        return pieces;
    }

    public PartCommands parts() {
        return parts;
    }

    public NoteCommands notes() {
        return notes;
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

    public void cut() {
        copies.copy();
        deleteSelection();
    }

    public void selectAll() {
        selection.set(
                document.graph().blocks().stream().map(Block::name).toList(),
                document.graph().links());
    }

    /// How the places of the net become those on the canvas.
    public Flow flow() {
        return Flow.of(document.project().get().drawing());
    }

    /// Arranges all blocks, and lets the net flow there; drops the result if the net has changed meanwhile.
    public void tidy(Orientation orientation, Runnable afterwards) {
        var graph = document.graph();
        if (graph.blocks().isEmpty()) {
            if (flow().orientation() != orientation) {
                apply(new TurnNet(orientation, Map.of()));
            }
            return;
        }
        var folding = groups.folding();
        tasks.<Map<String, Block>>latest(
                this,
                () -> folding.spread(graph, TidyLayout.arrange(folding.shown(graph), new Flow(orientation))),
                arranged -> {
                    if (document.graph().equals(graph)) {
                        apply(
                                flow().orientation() == orientation
                                        ? new ArrangeBlocks(arranged)
                                        : new TurnNet(orientation, arranged));
                        afterwards.run();
                    }
                },
                failure -> {
                    throw new IllegalStateException("The layout failed", failure);
                });
    }

    private void apply(Edit edit) {
        document.settle();
        document.apply(edit);
        document.settle();
    }
}
