package org.netloom.studio.canvas.quick;

import java.util.List;
import java.util.Optional;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Shapes;
import org.netloom.core.graph.Summary;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog.Entry;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Text;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.canvas.model.Placement;
import org.netloom.studio.options.LayerLine;

/// What a typed line comes to: the layer it means, or why it means none.
///
/// @param line with the chosen layer's name in front
record QuickLine(String line, Optional<Layer> layer, Optional<Text> fault) {

    /// @param chosen which of the suggestions is meant
    static QuickLine of(String typed, List<Entry> suggestions, int chosen, CanvasViewModel model) {
        if (typed.isBlank()) {
            return new QuickLine("", Optional.empty(), Optional.empty());
        }
        var line = chosen == 0 || suggestions.isEmpty() ? typed : LayerLine.renamed(typed, suggestions.get(chosen));
        try {
            var layer = LayerLine.read(line);
            var bare = suggestions.stream().filter(entry -> entry.initial().equals(layer));
            return new QuickLine(
                    line,
                    Optional.of(bare.findFirst().map(model.adding()::fresh).orElse(layer)),
                    Optional.empty());
        } catch (InvalidOption e) {
            return new QuickLine(line, Optional.empty(), Optional.of(e.text()));
        }
    }

    /// What would come out of the layer at this place, and how many parameters it would have; empty
    /// where nobody knows.
    static Optional<Summary.Row> outcome(Graph graph, Layer layer, Placement placement, CanvasViewModel model) {
        var name = graph.freshName(layer);
        var project = model.document().project().get();
        var next = placement.edit(graph, layer).apply(project).graph();
        var shapes = Shapes.of(next);
        return Summary.of(next, shapes).rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst();
    }
}
