package org.netloom.core.interop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.netloom.core.json.Json;
import org.netloom.core.text.Failure;

/// Reads the architecture JSON of Keras 1, 2 and 3 (`model.to_json()`), Sequential or Functional. The
/// file is a stranger's: its size and depth are limited, and nothing it says is run.
public final class KerasImport {
    private static final int MOST_BYTES = 16 << 20;

    private KerasImport() {}

    public static ImportedNet read(Path file) throws Failure {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw Failure.of(
                        "{0} is larger than {1} MB, too large for a model's architecture: save it with to_json().",
                        file, MOST_BYTES >> 20);
            }
            return read(Json.mapper().readTree(file.toFile()), file.toString());
        } catch (JsonProcessingException e) {
            throw Failure.of("{0} is no JSON ({1}): save the model with to_json().", file, e.getOriginalMessage())
                    .causedBy(e);
        } catch (IOException e) {
            throw Failure.of("{0} cannot be read ({1}).", file, e.getMessage() == null ? e : e.getMessage())
                    .causedBy(e);
        }
    }

    /// @param source what to call the model in an error
    public static ImportedNet read(JsonNode json, String source) throws Failure {
        var model = json instanceof TextNode text ? inner(text, source) : json;
        if (!NetReader.isModel(model)) {
            throw Failure.of(
                    "{0} is no model of Keras, Sequential or Functional: save the model with to_json().", source);
        }
        var reader = new NetReader();
        try {
            var graph = reader.read(model);
            var training = KerasTraining.read(model.path("compile_config"), reader.notes);
            return new ImportedNet(
                    model.path("config").path("name").asText("model"), graph, training, reader.notes.all());
        } catch (Failure e) {
            throw Failure.of("{0} cannot be imported. {1}", source, e.text()).causedBy(e);
        }
    }

    /// Some write the JSON as a string in JSON.
    private static JsonNode inner(TextNode text, String source) throws Failure {
        try {
            return Json.mapper().readTree(text.asText());
        } catch (JsonProcessingException e) {
            throw Failure.of("{0} is no JSON ({1}): save the model with to_json().", source, e.getOriginalMessage())
                    .causedBy(e);
        }
    }
}
