package org.netloom.engine.compile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.json.Json;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.Shape;
import org.netloom.core.run.Tensor;
import org.netloom.core.text.Failure;
import org.netloom.core.training.KerasConfig;
import org.netloom.core.training.Optimizer;

/// A case that Keras computed: its net as a graph of ours, its numbers. Reads just what these files
/// hold.
record KerasCase(JsonNode json) {

    static KerasCase read(String name) throws IOException {
        try (var in = KerasCase.class.getResourceAsStream("/parity/" + name + ".json")) {
            return new KerasCase(Json.mapper().readTree(Objects.requireNonNull(in, name)));
        }
    }

    Graph graph() throws IOException {
        var graph = Graph.EMPTY;
        String before = null;
        for (var node : json.path("model").path("config").path("layers")) {
            var name = node.path("config").path("name").asText();
            graph = graph.add(new Block(name, layer(node), 0, 0));
            var from = new ArrayList<String>();
            node.path("inbound_nodes")
                    .findValues("keras_history")
                    .forEach(h -> from.add(h.path(0).asText()));
            if (from.isEmpty() && before != null) {
                from.add(before);
            }
            for (var source : from) {
                graph = graph.connect(source, name);
            }
            before = name;
        }
        return graph;
    }

    private static Layer layer(JsonNode node) throws IOException {
        var id = node.path("class_name").asText();
        var config = node.path("config");
        if (id.equals("InputLayer")) {
            var shape = config.path("batch_shape");
            return new Input(Shape.map(
                    shape.path(1).asInt(), shape.path(2).asInt(), shape.path(3).asInt()));
        }
        var initial = LayerCatalog.find(id)
                .orElseThrow(() -> new IOException("no layer " + id))
                .initial();
        return Json.mapper().treeToValue(config, initial.getClass());
    }

    boolean trains() {
        return json.hasNonNull("train");
    }

    Optimizer optimizer() throws Failure {
        return KerasConfig.optimizer(json.path("train").path("optimizer"));
    }

    /// By `block/tensor`, without the name of the model.
    static Map<String, Tensor> tensors(JsonNode list) {
        var tensors = new LinkedHashMap<String, Tensor>();
        for (var node : list) {
            List<String> parts = List.of(node.path("path").asText().split("/"));
            tensors.put(String.join("/", parts.subList(parts.size() - 2, parts.size())), tensor(node));
        }
        return tensors;
    }

    static Tensor tensor(JsonNode node) {
        List<Integer> shape = new ArrayList<>();
        node.path("shape").forEach(d -> shape.add(d.asInt()));
        var bytes = Base64.getDecoder().decode(node.path("data").asText());
        var values = new float[bytes.length / 4];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new Tensor(shape, values);
    }
}
