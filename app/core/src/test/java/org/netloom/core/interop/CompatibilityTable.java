package org.netloom.core.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.netloom.core.graph.LayerJson;
import org.netloom.core.interop.config.KerasTable;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.weights.Constraint;
import org.netloom.core.layers.weights.Initializer;
import org.netloom.core.training.LearningRate;
import org.netloom.core.training.Loss;
import org.netloom.core.training.Optimizer;

/// Writes `docs/keras-compatibility.md` from the catalogue and Keras' own list of layers and options.
/// Run it after a layer or an option has come; a test fails while the file is stale.
final class CompatibilityTable {
    static final String FILE = "docs/keras-compatibility.md";

    private static final Map<String, String> OPTIONS = Map.of(
            "data_format", "`channels_last` only",
            "seed", "read, and the run's seed decides",
            "noise_shape", "`None` only",
            "batch_size", "belongs to training",
            "dtype", "float32");

    private CompatibilityTable() {}

    static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments.length > 0 ? arguments[0] : FILE), text());
    }

    static String text() throws IOException {
        var reasons = MissingLayers.reasons();
        var lines = new ArrayList<String>();
        lines.add("# Keras and Netloom");
        lines.add("");
        lines.add("Made by `CompatibilityTable` from Netloom's catalogue and from the signatures of Keras "
                + KerasTable.version() + "; do not edit.");
        lines.add(
                "An option that Netloom lacks does no harm as long as a model leaves it at Keras' default: the layer is");
        lines.add(
                "read. With another value it becomes a visible placeholder that says why. Layers for sequences, text,");
        lines.add("volumes and attention are left out: Netloom is for pictures.");
        lines.add("");
        lines.add("## Layers");
        lines.add("");
        lines.add("| Keras | options | without, and why |");
        lines.add("|---|---|---|");
        for (var name : KerasTable.names("layers")) {
            lines.add(row(name, reasons));
        }
        section(lines, "Activations", KerasTable.activations(), kinds(ActivationFunction.class));
        section(lines, "Initializers", KerasTable.names("initializers"), kinds(Initializer.class));
        section(lines, "Constraints", KerasTable.names("constraints"), kinds(Constraint.class));
        section(lines, "Optimizers", KerasTable.names("optimizers"), kinds(Optimizer.class));
        section(lines, "Schedules", KerasTable.names("schedules"), kinds(LearningRate.class));
        section(lines, "Losses", KerasTable.names("losses"), kinds(Loss.class));
        return String.join("\n", lines) + "\n";
    }

    private static String row(String name, Map<String, String> reasons) {
        var known = LayerCatalog.find(name.equals("InputLayer") ? "Input" : name);
        if (known.isEmpty()) {
            var why = reasons.get(name);
            if (why == null) {
                throw new IllegalStateException("Say in missing-layers why Netloom has no " + name);
            }
            return "| " + name + " | not supported | " + why + " |";
        }
        var ours = new HashSet<String>();
        LayerJson.config(known.get().initial()).fieldNames().forEachRemaining(ours::add);
        var with = new ArrayList<String>();
        var without = new ArrayList<String>();
        for (var option : KerasTable.options("layers", name)) {
            if (ours.contains(option)) {
                with.add("`" + option + "`");
            } else if (!name.equals("InputLayer")) {
                without.add("`" + option + "`: " + OPTIONS.getOrDefault(option, initial(name, option)));
            }
        }
        return "| " + name + " | " + (with.isEmpty() ? "–" : String.join(" ", with)) + " | "
                + String.join("; ", without) + " |";
    }

    private static String initial(String layer, String option) {
        return KerasTable.initial("layers", layer, option)
                .map(value -> "`" + (value.isNull() ? "None" : value.isTextual() ? value.asText() : value) + "` only")
                .orElse("not supported");
    }

    private static void section(List<String> lines, String heading, List<String> keras, Set<String> ours) {
        var with = keras.stream()
                .filter(name -> ours.contains(KerasTable.plain(name)))
                .toList();
        var without = keras.stream().filter(name -> !with.contains(name)).toList();
        lines.add("");
        lines.add("## " + heading);
        lines.add("");
        lines.add("Supported: " + String.join(", ", with) + ".");
        if (!without.isEmpty()) {
            lines.add("");
            lines.add("Not supported: " + String.join(", ", without) + ".");
        }
    }

    private static Set<String> kinds(Class<?> type) {
        var names = new HashSet<String>();
        if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants()).forEach(one -> names.add(KerasTable.plain(one.toString())));
            // Keras has two names for one function.
            if (names.contains("silu")) {
                names.addAll(List.of("swish", "hardswish"));
            }
        } else if (type.isSealed()) {
            for (var kind : type.getPermittedSubclasses()) {
                names.addAll(kinds(kind));
            }
        } else {
            names.add(KerasTable.plain(type.getSimpleName()));
        }
        return names;
    }
}
