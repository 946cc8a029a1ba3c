package org.netloom.core.interop.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Shapes;
import org.netloom.core.interop.config.KerasLayerJson;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.text.Failure;
import org.netloom.core.text.SnakeCase;

/// Writes a net as the Python that a person would write for Keras 3: Sequential where it is a chain,
/// else Functional; options that are as Keras has them anyway are left out.
public final class KerasCode {
    /// Written in any case: Keras asks for them, or a reader does.
    private static final Set<String> SAID = Set.of(
            "filters",
            "kernel_size",
            "units",
            "rate",
            "stddev",
            "pool_size",
            "target_shape",
            "scale",
            "height",
            "width",
            "factor",
            "activation");
    private static final Set<String> BARE = Set.of("filters", "kernel_size", "units", "rate", "pool_size", "stddev");
    private static final Set<String> UNSAID = Set.of("name", "dtype", "trainable", "data_format");

    private KerasCode() {}

    /// @throws Failure where the net has errors, for Keras would refuse it
    public static String of(Graph graph) throws Failure {
        var shapes = Shapes.of(graph);
        var error = shapes.problems().stream().filter(Problem::isError).findFirst();
        if (error.isPresent()) {
            throw Failure.of(
                    "The net cannot be written as code as it is: {0}. {1}",
                    error.get().title(), error.get().detail());
        }
        if (graph.blocks().isEmpty()) {
            throw Failure.of("The net has no layers yet: add some.");
        }
        var head = "import keras\nfrom keras import layers\n\n";
        return head + (isChain(graph) ? sequential(graph, shapes) : functional(graph, shapes));
    }

    /// @throws Failure where the net has errors, or the file cannot be written
    public static void write(Path file, Graph graph) throws Failure {
        var code = of(graph);
        try {
            SafeFiles.write(file, code);
        } catch (IOException e) {
            throw Failure.of(
                            "{0} cannot be written ({1}). Check the disk, or choose another place.",
                            file, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    private static boolean isChain(Graph graph) {
        return graph.blocks().stream()
                .allMatch(block -> graph.inputsOf(block.name()).size() < 2
                        && graph.outputsOf(block.name()).size() < 2
                        && !block.layer().merges());
    }

    private static String sequential(Graph graph, Shapes shapes) {
        var code = new StringBuilder("model = keras.Sequential([\n");
        for (var name : shapes.order()) {
            code.append("    ").append(layer(graph.block(name))).append(",\n");
        }
        return code.append("])\n").toString();
    }

    private static String functional(Graph graph, Shapes shapes) throws Failure {
        var variables = new LinkedHashMap<String, String>();
        var code = new StringBuilder();
        for (var name : shapes.order()) {
            var variable = variable(name, variables);
            var from = graph.inputsOf(name).stream()
                    .map(source -> variables.getOrDefault(source, source))
                    .toList();
            variables.put(name, variable);
            code.append(variable).append(" = ").append(layer(graph.block(name)));
            if (graph.block(name).layer().merges()) {
                code.append("([").append(String.join(", ", from)).append("])");
            } else if (!from.isEmpty()) {
                code.append('(').append(from.getFirst()).append(')');
            }
            code.append('\n');
        }
        var end = Shapes.outputBlock(graph)
                .map(Block::name)
                .orElseThrow(() -> Failure.of("The net has no output: add layers."));
        return code.append("model = keras.Model(")
                .append(variables.get(shapes.order().getFirst()))
                .append(", ")
                .append(variables.get(end))
                .append(")\n")
                .toString();
    }

    private static String variable(String name, Map<String, String> taken) {
        var plain = name.replaceAll("[^A-Za-z0-9_]", "_");
        var legal = plain.matches("[0-9].*|input|lambda|model|layers|keras") ? "x_" + plain : plain;
        while (taken.containsValue(legal)) {
            legal += "_";
        }
        return legal;
    }

    private static String layer(Block block) {
        var config = (ObjectNode) KerasLayerJson.of(block).path("config");
        if (block.layer() instanceof Input(var shape)) {
            return "keras.Input(" + tuple(shape.dimensions()) + name(block) + ")";
        }
        var usual = LayerCatalog.find(LayerCatalog.idOf(block.layer()))
                .map(entry -> KerasLayerJson.of(block.with(entry.initial())).path("config"));
        var arguments = new ArrayList<String>();
        boolean bare = true;
        for (var option : config.properties()) {
            var key = option.getKey();
            boolean same = usual.filter(config2 -> config2.path(key).equals(option.getValue()))
                    .isPresent();
            if (UNSAID.contains(key) || same && !SAID.contains(key) || isIdle(key, option.getValue(), config)) {
                bare &= UNSAID.contains(key);
                continue;
            }
            bare &= BARE.contains(key);
            arguments.add((bare ? "" : key + "=") + value(option.getValue()));
        }
        return "layers." + LayerCatalog.idOf(block.layer()) + "(" + String.join(", ", arguments)
                + (arguments.isEmpty() ? name(block).replaceFirst("^, ", "") : name(block)) + ")";
    }

    /// A linear activation is none, and a pooling's stride is its window.
    private static boolean isIdle(String option, JsonNode value, ObjectNode config) {
        return option.equals("activation") && value.asText().equals("linear")
                || option.equals("strides") && value.equals(config.path("pool_size"));
    }

    /// A name that Keras would give by itself is left out.
    private static String name(Block block) {
        var own = SnakeCase.of(LayerCatalog.idOf(block.layer()));
        return block.name().matches(own + "(_\\d+)?") ? "" : ", name=" + quoted(block.name());
    }

    private static String value(JsonNode value) {
        if (value.isNull()) {
            return "None";
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "True" : "False";
        }
        if (value.isTextual()) {
            return quoted(value.textValue());
        }
        if (value.isArray()) {
            var all = new ArrayList<String>();
            value.forEach(element -> all.add(value(element)));
            boolean square = all.size() == 2
                    && all.getFirst().equals(all.getLast())
                    && value.path(0).isInt();
            return square ? all.getFirst() : tuple(all);
        }
        if (value instanceof ObjectNode object) {
            var arguments = new ArrayList<String>();
            object.path("config").properties().forEach(option -> {
                if (!option.getValue().isNull()) {
                    arguments.add(option.getKey() + "=" + value(option.getValue()));
                }
            });
            return object.path("module").asText() + "."
                    + object.path("class_name").asText() + "(" + String.join(", ", arguments) + ")";
        }
        return value.toString();
    }

    private static String tuple(List<?> values) {
        var inner = String.join(", ", values.stream().map(String::valueOf).toList());
        return "(" + inner + (values.size() == 1 ? ",)" : ")");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
