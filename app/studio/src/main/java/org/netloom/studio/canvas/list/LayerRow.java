package org.netloom.studio.canvas.list;

import java.util.ArrayList;
import java.util.List;
import org.netloom.studio.canvas.block.BlockFace;
import org.netloom.studio.canvas.block.BlockFaces;
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
        var faces = new BlockFaces(checked);
        var rows = new ArrayList<LayerRow>();
        var above = "";
        for (var name : order) {
            var inputs = graph.inputsOf(name);
            rows.add(new LayerRow(faces.single(graph.block(name)), inputs.equals(List.of(above)) ? List.of() : inputs));
            above = name;
        }
        return rows;
    }
}
