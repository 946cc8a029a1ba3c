package org.netloom.studio.canvas.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Chains;
import org.netloom.core.graph.Link;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.document.ChainEdit.RepeatBlocks;
import org.netloom.studio.document.ChainEdit.SwapDown;
import org.netloom.studio.document.ChainEdit.TakeOff;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.DrawingEdit.CollapseGroup;
import org.netloom.studio.document.Edit;
import org.netloom.studio.document.GraphEdit.ArrangeBlocks;
import org.netloom.studio.document.ProjectEdit.All;
import org.netloom.studio.document.Selection;

/// Changes of how the net hangs together, for the selected blocks: each is one edit.
public final class ChainCommands {
    private final Document document;
    private final Selection selection;

    ChainCommands(Document document, Selection selection) {
        this.document = document;
        this.selection = selection;
    }

    public BooleanBinding canMoveDown() {
        return whenChosen(() -> selection.single().filter(this::canSwapDown).isPresent());
    }

    public BooleanBinding canMoveUp() {
        return whenChosen(() -> selection.single().stream()
                .flatMap(name -> document.graph().inputsOf(name).stream())
                .anyMatch(this::canSwapDown));
    }

    private boolean canSwapDown(String upper) {
        var graph = document.graph();
        return graph.find(upper).isPresent()
                && Chains.cannotSwapDown(graph, upper).isEmpty();
    }

    public void moveDown() {
        selection.single().filter(this::canSwapDown).ifPresent(name -> apply(new SwapDown(name, name)));
    }

    public void moveUp() {
        selection
                .single()
                .ifPresent(name -> document.graph().inputsOf(name).stream()
                        .filter(this::canSwapDown)
                        .findFirst()
                        .ifPresent(above -> apply(new SwapDown(above, name))));
    }

    public BooleanBinding canTakeOff() {
        return whenChosen(() -> document.graph().links().stream()
                .anyMatch(link -> selection.blocks().contains(link.from())
                        != selection.blocks().contains(link.to())));
    }

    /// The selected blocks go to the side, and the chain closes behind them.
    public void takeOff() {
        takeOff(Set.copyOf(selection.blocks()), Metrics.WIDTH + 5 * Metrics.GRID, 0, List.of());
    }

    /// @param onto a wire that the only block is put on; none for a free place
    public void takeOff(Set<String> names, double dx, double dy, List<Link> onto) {
        apply(new TakeOff(names, dx, dy, onto));
    }

    public BooleanBinding canRepeat() {
        return whenChosen(() -> !selection.blocks().isEmpty()
                && Chains.stretch(document.graph(), selection.blocks()).isPresent());
    }

    /// @param growth what filters are multiplied by from copy to copy
    public void repeat(int copies, double growth) {
        var names = Set.copyOf(selection.blocks());
        var repeating = new RepeatBlocks(names, copies, growth);
        var edits = new ArrayList<Edit>();
        // What is repeated is to be seen.
        document.checked()
                .get()
                .folding()
                .among(names)
                .forEach(group -> edits.add(new CollapseGroup(group.name(), false)));
        edits.add(repeating);
        apply(new All(edits, repeating.description()));
    }

    public BooleanBinding canAlign() {
        return whenChosen(() -> selection.blocks().size() > 1);
    }

    public void arrange(Function<Collection<Block>, Map<String, Block>> alignment) {
        var folding = document.checked().get().folding();
        var blocks = selection.blocks().stream()
                .filter(name -> !folding.isHidden(name))
                .map(document.graph()::block)
                .toList();
        if (blocks.size() > 1) {
            apply(new ArrangeBlocks(folding.spread(document.graph(), alignment.apply(blocks))));
        }
    }

    private BooleanBinding whenChosen(java.util.concurrent.Callable<Boolean> question) {
        return Bindings.createBooleanBinding(question, selection.chosen(), document.checked());
    }

    private void apply(Edit edit) {
        document.settle();
        document.apply(edit);
        document.settle();
    }
}
