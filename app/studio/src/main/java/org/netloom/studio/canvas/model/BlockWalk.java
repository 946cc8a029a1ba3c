package org.netloom.studio.canvas.model;

import java.util.List;
import org.netloom.core.graph.Block;

/// Goes from block to block with the arrow keys.
public record BlockWalk(CanvasViewModel model) {

    /// The blocks that a wire joins to the selected one, before it or behind.
    public void walk(boolean on) {
        var graph = model.document().graph();
        var folding = model.groups().folding();
        var from = model.selection().last().map(folding::shownAs);
        List<String> next = from.map(name -> on ? graph.outputsOf(folding.output(name)) : graph.inputsOf(name))
                .orElseGet(
                        () -> graph.blocks().stream().limit(1).map(Block::name).toList());
        if (!next.isEmpty()) {
            go(folding.shownAs(next.getFirst()));
        }
    }

    private void go(String shown) {
        model.reveal(shown);
        model.groups().select(shown);
    }

    /// The nearest block beside the selected one, on one side of the flow or the other.
    public void walkSideways(boolean right) {
        var graph = model.document().graph();
        model.selection()
                .last()
                .flatMap(graph::find)
                .flatMap(from -> graph.blocks().stream()
                        .filter(b -> right ? b.x() > from.x() : b.x() < from.x())
                        .min((a, b) -> Double.compare(distance(a, from), distance(b, from))))
                .ifPresent(block -> go(model.groups().folding().shownAs(block.name())));
    }

    private static double distance(Block a, Block b) {
        return Math.hypot(a.x() - b.x(), 2 * (a.y() - b.y()));
    }
}
