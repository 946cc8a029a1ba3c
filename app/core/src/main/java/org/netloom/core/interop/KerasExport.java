package org.netloom.core.interop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Shapes;
import org.netloom.core.interop.config.KerasLayerJson;
import org.netloom.core.json.Json;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.Project;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.text.Failure;

/// Writes a net as Keras 3's architecture JSON, which `keras.models.model_from_json` loads and compiles:
/// Sequential where it is a chain, else Functional.
public final class KerasExport {
    private KerasExport() {}

    public static void write(Path file, Project project) throws Failure {
        var json = model(project.name(), project.graph());
        json.set("compile_config", KerasTraining.write(project.training()));
        try {
            SafeFiles.write(file, Json.pretty(json) + "\n");
        } catch (IOException e) {
            throw Failure.of(
                            "{0} cannot be written ({1}). Check the disk, or choose another place.",
                            file, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    /// @throws Failure where the net has errors, for Keras would refuse it
    public static ObjectNode model(String name, Graph graph) throws Failure {
        var shapes = Shapes.of(graph);
        var error = shapes.problems().stream().filter(Problem::isError).findFirst();
        if (error.isPresent()) {
            throw Failure.of(
                    "The net cannot be exported as it is: {0}. {1}",
                    error.get().title(), error.get().detail());
        }
        if (graph.blocks().isEmpty()) {
            throw Failure.of("The net has no layers yet: add some.");
        }
        var legal = new BlockNames().legal(name);
        return isChain(graph) ? sequential(legal, graph, shapes) : functional(legal, graph, shapes);
    }

    private static boolean isChain(Graph graph) {
        return graph.blocks().stream()
                .allMatch(block -> graph.inputsOf(block.name()).size() < 2
                        && graph.outputsOf(block.name()).size() < 2
                        && !block.layer().merges());
    }

    private static ObjectNode sequential(String name, Graph graph, Shapes shapes) {
        var model = model("keras", "Sequential", name);
        var config = (ObjectNode) model.path("config");
        var layers = config.putArray("layers");
        shapes.order().forEach(block -> layers.add(KerasLayerJson.of(graph.block(block))));
        var input = KerasLayerJson.batchShape(output(shapes, shapes.order().getFirst()));
        config.set("build_input_shape", input);
        model.putObject("build_config").set("input_shape", input);
        return model;
    }

    private static ObjectNode functional(String name, Graph graph, Shapes shapes) throws Failure {
        var model = model("keras.src.models.functional", "Functional", name);
        model.put("registered_name", "Functional");
        var config = (ObjectNode) model.path("config");
        var layers = config.putArray("layers");
        for (var block : shapes.order()) {
            layers.add(node(graph.block(block), graph, shapes));
        }
        var end = Shapes.outputBlock(graph)
                .map(Block::name)
                .orElseThrow(() -> Failure.of("The net has no output: add layers."));
        config.putArray("input_layers").add(history(shapes.order().getFirst()));
        config.putArray("output_layers").add(history(end));
        return model;
    }

    private static ObjectNode node(Block block, Graph graph, Shapes shapes) {
        var layer = KerasLayerJson.of(block);
        var calls = layer.putArray("inbound_nodes");
        var from = graph.inputsOf(block.name());
        if (!from.isEmpty()) {
            var call = calls.addObject();
            var arguments = call.putArray("args");
            var tensors = block.layer().merges() ? arguments.addArray() : arguments;
            from.forEach(source -> tensor(tensors, source, shapes));
            call.putObject("kwargs");
        }
        return layer;
    }

    private static void tensor(ArrayNode tensors, String source, Shapes shapes) {
        var tensor = tensors.addObject().put("class_name", "__keras_tensor__").putObject("config");
        tensor.set("shape", KerasLayerJson.batchShape(output(shapes, source)));
        tensor.put("dtype", "float32").set("keras_history", history(source));
    }

    private static ArrayNode history(String block) {
        return Json.mapper().createArrayNode().add(block).add(0).add(0);
    }

    private static Shape output(Shapes shapes, String block) {
        return shapes.output(block).orElseThrow();
    }

    private static ObjectNode model(String module, String id, String name) {
        var model = Json.mapper().createObjectNode();
        model.put("module", module).put("class_name", id);
        model.putObject("config").put("name", name).put("trainable", true).put("dtype", "float32");
        return model.putNull("registered_name");
    }
}
