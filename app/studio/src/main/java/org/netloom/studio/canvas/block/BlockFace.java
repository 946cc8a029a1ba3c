package org.netloom.studio.canvas.block;

import java.util.Optional;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Problem;
import org.netloom.studio.support.Localization;

/// What a block shows; two equal faces need no redrawing.
///
/// @param problem the gravest one
/// @param parameters empty for none, a dash while unknown
/// @param share what part of the net's parameters it has
/// @param folded whether it stands for a collapsed group
public record BlockFace(
        Block block,
        String title,
        String detail,
        String parameters,
        double share,
        String output,
        Optional<Problem> problem,
        boolean fed,
        boolean feeding,
        boolean folded) {

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
}
