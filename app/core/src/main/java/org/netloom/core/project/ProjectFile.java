package org.netloom.core.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.netloom.core.drawing.Drawing;
import org.netloom.core.drawing.Group;
import org.netloom.core.drawing.Note;
import org.netloom.core.drawing.Orientation;
import org.netloom.core.graph.GraphJson;
import org.netloom.core.json.Json;
import org.netloom.core.text.Failure;
import org.netloom.core.training.KerasConfig;

/// `project.json` in a project's folder.
public final class ProjectFile {
    public static final String NAME = "project.json";

    /// Raised when the meaning of a field changes; older files are then migrated as JSON trees, one
    /// function a step.
    static final int FORMAT = 1;

    private ProjectFile() {}

    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME));
    }

    public static Project read(Path folder) throws Failure {
        var file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            throw Failure.of(
                    "{0} is not a project: it has no {1}. Make one with the command new, or choose another folder.",
                    folder, NAME);
        }
        return fromJson(Json.read(file, JsonNode.class), file.toString());
    }

    public static void write(Path folder, Project project) throws Failure {
        try {
            SafeFiles.write(folder.resolve(NAME), Json.pretty(toJson(project)) + "\n");
        } catch (IOException e) {
            throw Failure.of(
                            "The project cannot be saved in {0} ({1}). Check the disk, or save it elsewhere.",
                            folder, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    public static ObjectNode toJson(Project project) {
        var mapper = Json.mapper();
        var json = mapper.createObjectNode();
        json.put("format", FORMAT);
        json.put("name", project.name());
        json.set("graph", GraphJson.write(project.graph()));
        json.set("groups", mapper.valueToTree(project.drawing().groups()));
        json.set("notes", mapper.valueToTree(project.drawing().notes()));
        json.set("orientation", mapper.valueToTree(project.drawing().orientation()));
        json.set("dataset", mapper.valueToTree(project.dataset()));
        json.set("preprocessing", mapper.valueToTree(project.preprocessing()));
        json.set("training", mapper.valueToTree(project.training()));
        json.set("labels", mapper.valueToTree(project.labels()));
        return json;
    }

    /// @param source what to call the file in an error
    public static Project fromJson(JsonNode json, String source) throws Failure {
        int format = json.path("format").asInt(0);
        if (format < 1) {
            throw Failure.of("{0} is no project of Netloom: choose another folder, or make a project anew.", source);
        }
        if (format > FORMAT) {
            throw Failure.of(
                    "{0} has format {1}, and this Netloom reads format {2}: open it with a newer Netloom.",
                    source, String.valueOf(format), String.valueOf(FORMAT));
        }
        try {
            var graph = GraphJson.read(json.path("graph"));
            return new Project(
                    json.path("name").asText("project"),
                    graph,
                    drawing(json).following(graph),
                    json.path("dataset").isObject()
                            ? Json.mapper().treeToValue(json.get("dataset"), DatasetReference.class)
                            : null,
                    over(Preprocessing.DEFAULT, json.path("preprocessing"), Preprocessing.class),
                    training(json.path("training")),
                    labels(json.path("labels")));
        } catch (JsonProcessingException | IllegalArgumentException | Failure e) {
            throw Failure.of(
                            "{0} is damaged ({1}): restore it from a copy, or make the project anew.",
                            source, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    private static Drawing drawing(JsonNode json) throws JsonProcessingException {
        var orientation = json.path("orientation");
        return new Drawing(
                all(json.path("groups"), Group.class),
                all(json.path("notes"), Note.class),
                orientation.isTextual() ? Json.mapper().treeToValue(orientation, Orientation.class) : Orientation.DOWN);
    }

    private static TrainingSettings training(JsonNode json) throws JsonProcessingException, Failure {
        var others = Json.mapper().createObjectNode();
        json.properties().forEach(field -> others.set(field.getKey(), field.getValue()));
        var optimizer = others.remove("optimizer");
        var loss = others.remove("loss");
        var settings = over(TrainingSettings.DEFAULT, others, TrainingSettings.class);
        settings = optimizer == null ? settings : settings.withOptimizer(KerasConfig.optimizer(optimizer));
        return loss == null ? settings : settings.withLoss(KerasConfig.loss(loss));
    }

    /// The defaults with what the file says laid over them.
    private static <T> T over(T defaults, JsonNode given, Class<T> type) throws JsonProcessingException {
        ObjectNode full = Json.mapper().valueToTree(defaults);
        given.properties().forEach(field -> full.set(field.getKey(), field.getValue()));
        return Json.mapper()
                .reader(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .treeToValue(full, type);
    }

    private static <T> List<T> all(JsonNode json, Class<T> type) throws JsonProcessingException {
        var all = new ArrayList<T>();
        for (var one : json) {
            all.add(Json.mapper().treeToValue(one, type));
        }
        return all;
    }

    private static List<String> labels(JsonNode json) {
        var labels = new ArrayList<String>();
        json.forEach(label -> labels.add(label.asText()));
        return labels;
    }
}
