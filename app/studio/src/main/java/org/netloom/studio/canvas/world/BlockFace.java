package org.netloom.studio.canvas.world;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Summary;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.studio.document.Checked;
import org.netloom.studio.support.Localization;

/// What a block shows; two equal faces need no redrawing.
///
/// @param problem the gravest one
/// @param parameters empty for none, a dash while unknown
public record BlockFace(
        Block block,
        String title,
        String detail,
        String parameters,
        String output,
        Optional<Problem> problem,
        boolean fed,
        boolean feeding) {

    public static BlockFace of(Block block, Checked checked, Optional<Summary.Row> row) {
        var problem = checked.problemsOf(block.name()).stream().min(Comparator.comparing(Problem::severity));
        var graph = checked.graph();
        return new BlockFace(
                block,
                LayerCatalog.idOf(block.layer()),
                Caption.of(block.layer(), checked.project().scaling()),
                row.map(r -> r.parameters() == 0 ? "" : number(r.parameters()))
                        .orElse(hasWeights(block.layer()) ? "–" : ""),
                checked.shapes().output(block.name()).map(Object::toString).orElse("?"),
                problem,
                graph.links().stream().anyMatch(l -> l.to().equals(block.name())),
                graph.links().stream().anyMatch(l -> l.from().equals(block.name())));
    }

    public boolean isInvalid() {
        return problem.filter(Problem::isError).isPresent();
    }

    public boolean isWarned() {
        return problem.isPresent() && !isInvalid();
    }

    /// The second line: what is wrong, else what matters.
    public String line() {
        return problem.map(p -> Localization.text(p.title())).orElse(detail);
    }

    /// For who does not see the block.
    public String spoken() {
        return Localization.text(
                "{0}, {1}, {2}, output {3}, {4} parameters",
                title, block.name(), line(), output, parameters.isEmpty() ? "0" : parameters);
    }

    /// Whether a layer learns anything does not hang on its input.
    private static boolean hasWeights(Layer layer) {
        return !layer.weights(List.of(Shape.map(1, 1, 1))).isEmpty();
    }

    private static String number(long value) {
        return NumberFormat.getIntegerInstance(Localization.locale()).format(value);
    }
}
