package org.netloom.engine.parity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.netloom.core.graph.Graph;
import org.netloom.core.interop.KerasImport;
import org.netloom.core.json.Json;
import org.netloom.core.run.Tensor;
import org.netloom.core.text.Failure;

/// One file that Keras computed: a model, its weights, what goes in and what comes out.
record ParityCase(String name, JsonNode json) {

    static ParityCase read(Path file) throws IOException {
        var name = file.getFileName().toString().replaceAll("\\.json$", "");
        return new ParityCase(name, Json.mapper().readTree(file.toFile()));
    }

    /// All cases of a folder, by name.
    static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    Graph graph() throws Failure {
        return KerasImport.read(json.path("model"), name).graph();
    }

    JsonNode train() {
        return json.path("train");
    }

    boolean trains() {
        return json.hasNonNull("train");
    }

    Tensor input() {
        return tensor(json.path("input"));
    }

    float[] output() {
        return tensor(json.path("output")).values();
    }

    Map<String, Tensor> weights() {
        return tensors(json.path("weights"));
    }

    /// By Keras' path, in Keras' order.
    static Map<String, Tensor> tensors(JsonNode list) {
        var tensors = new LinkedHashMap<String, Tensor>();
        list.forEach(node -> tensors.put(node.path("path").asText(), tensor(node)));
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
