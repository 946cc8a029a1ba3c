package org.netloom.core.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.netloom.core.graph.Fix;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.Augmentation;
import org.netloom.core.layers.FrontLayer;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Preprocessor;
import org.netloom.core.layers.options.Range;
import org.netloom.core.text.Text;

/// Layers that change colours must know between what the numbers lie that they get: with another
/// value_range they would wipe the picture out.
final class ValueRanges {
    private ValueRanges() {}

    static List<Problem> problems(Project project) {
        var graph = project.graph();
        var ranges = new HashMap<String, Range>();
        var problems = new ArrayList<Problem>();
        for (var name : Shapes.of(graph).order()) {
            var layer = graph.block(name).layer();
            if (layer instanceof Input) {
                ranges.put(name, project.scaling().numbers());
            } else if (layer instanceof FrontLayer && !graph.inputsOf(name).isEmpty()) {
                var in = ranges.get(graph.inputsOf(name).getFirst());
                if (in != null) {
                    if (layer instanceof Augmentation.Colouring colouring && differ(colouring.valueRange(), in)) {
                        problems.add(problem(name, colouring, in));
                    }
                    put(ranges, name, layer, in);
                }
            }
        }
        return problems;
    }

    /// What comes out of a layer; nothing where that depends on the pictures.
    private static void put(Map<String, Range> ranges, String name, Layer layer, Range in) {
        switch (layer) {
            case Preprocessor.Rescaling(var scale, var offset) -> {
                if (scale.values().size() == 1 && offset.values().size() == 1) {
                    ranges.put(
                            name,
                            between(in.low() * scale.at(0) + offset.at(0), in.high() * scale.at(0) + offset.at(0)));
                }
            }
            case Preprocessor.Normalization _ -> {}
            default -> ranges.put(name, in);
        }
    }

    private static Range between(double one, double other) {
        return new Range(Math.min(one, other), Math.max(one, other));
    }

    private static boolean differ(Range one, Range other) {
        double tolerance = 1e-3 * Math.max(1e-6, other.high() - other.low());
        return Math.abs(one.low() - other.low()) > tolerance || Math.abs(one.high() - other.high()) > tolerance;
    }

    private static Problem problem(String block, Augmentation.Colouring layer, Range in) {
        var rounded = new Range(rounded(in.low()), rounded(in.high()));
        return Problem.warning(
                block,
                Text.of("value_range is not that of the numbers"),
                Text.of(
                        "The numbers that come in go from {0} to {1}, and value_range says {2}. Set it, or the pictures are spoilt.",
                        String.valueOf(rounded.low()), String.valueOf(rounded.high()), layer.valueRange()),
                new Fix.Replace(Text.of("Set {0}", rounded), block, layer.valueRange(rounded)));
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
