package org.netloom.studio.canvas.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.netloom.core.graph.Summary;
import org.netloom.studio.canvas.world.BlockFace;
import org.netloom.studio.document.Checked;

/// One layer of the list.
///
/// @param from the blocks that feed it, only where that is not just the row above
record LayerRow(BlockFace face, List<String> from) {

    String name() {
        return face.block().name();
    }

    /// In the order in which pictures go through the net; what nothing reaches comes last.
    static List<LayerRow> of(Checked checked) {
        var graph = checked.graph();
        var order = new ArrayList<>(checked.shapes().order());
        graph.blocks().forEach(block -> {
            if (!order.contains(block.name())) {
                order.add(block.name());
            }
        });
        var summaries = new HashMap<String, Summary.Row>();
        checked.summary().rows().forEach(row -> summaries.put(row.name(), row));
        var rows = new ArrayList<LayerRow>();
        var above = "";
        for (var name : order) {
            var inputs = graph.inputsOf(name);
            rows.add(new LayerRow(
                    BlockFace.of(graph.block(name), checked, Optional.ofNullable(summaries.get(name))),
                    inputs.equals(List.of(above)) ? List.of() : inputs));
            above = name;
        }
        return rows;
    }
}
