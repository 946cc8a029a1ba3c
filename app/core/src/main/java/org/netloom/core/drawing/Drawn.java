package org.netloom.core.drawing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Chains;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;

/// A net and what stands beside it, which must agree: groups hold blocks that are there, and only a
/// stretch of the net is collapsed.
public record Drawn(Graph graph, Drawing drawing) {

    /// The same where both agree.
    public Drawn settled() {
        var kept = drawing.following(graph);
        var settled = kept.equals(drawing) ? this : new Drawn(graph, kept);
        for (var group : kept.groups()) {
            if (group.collapsed() && !Folding.canCollapse(settled.graph, Set.copyOf(group.blocks()))) {
                settled = settled.collapse(group.name(), false);
            }
        }
        return settled;
    }

    /// Puts a part of a net in as a group, its upper left corner at this place: on a wire, with room made
    /// below; else fed by a block; else by itself.
    ///
    /// @param on the wire to go on; null for none
    /// @param after the block to follow; null for none
    public Drawn insert(Graph part, String name, @Nullable Link on, @Nullable String after, double x, double y) {
        double left = part.blocks().stream().mapToDouble(Block::x).min().orElse(0);
        double top = part.blocks().stream().mapToDouble(Block::y).min().orElse(0);
        double height = part.blocks().stream().mapToDouble(Block::y).max().orElse(0) - top + Graph.ROW;
        var room = on == null ? graph : Places.below(graph, Set.of(), y - 1, height);
        var wider = room.paste(part, x - left, y - top);
        var names = wider.blocks().stream()
                .map(Block::name)
                .filter(block -> room.find(block).isEmpty())
                .toList();
        var stretch = Chains.stretch(wider, Set.copyOf(names));
        if (stretch.isPresent() && on != null) {
            wider = wider.disconnect(on)
                    .connect(on.from(), stretch.get().first())
                    .connect(stretch.get().last(), on.to());
        } else if (stretch.isPresent() && after != null) {
            wider = wider.connect(after, stretch.get().first());
        }
        return new Drawn(wider, drawing.add(new Group(drawing.freshGroupName(name), names, false)));
    }

    /// The net with all groups expanded.
    public Graph open() {
        var open = this;
        for (var group : drawing.groups()) {
            open = open.collapse(group.name(), false);
        }
        return open.graph;
    }

    /// Collapses a group where that can be, or expands it.
    public Drawn collapse(String name, boolean collapsed) {
        var found = drawing.group(name).filter(group -> group.collapsed() != collapsed);
        if (found.isEmpty()
                || collapsed
                        && !Folding.canCollapse(graph, Set.copyOf(found.get().blocks()))) {
            return this;
        }
        var after = drawing.changeGroup(name, group -> group.collapsed(collapsed));
        return new Drawn(
                collapsed ? Folding.collapse(graph, found.get(), after) : Folding.expand(graph, found.get(), after),
                after);
    }
}
