package org.netloom.core.run.series;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.netloom.core.json.Json;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.text.Failure;

/// The settings of a project that can be tried with several values, by the paths that `Differences` uses:
/// `training.batch_size`, `net.dropout.rate`.
public final class TriedSettings {
    private static final String TRAINING = "training";
    private static final String NET = "net";
    private static final String KIND = "class_name";

    private TriedSettings() {}

    /// Those most often tried come first.
    public static List<String> of(Project project) {
        var json = ProjectFile.toJson(project);
        var paths = new ArrayList<String>();
        leaves(TRAINING, json.path(TRAINING), paths);
        for (var block : json.path("graph").path("blocks")) {
            leaves(NET + "." + block.path("name").asText(), block.path("config"), paths);
        }
        var usual = List.of(
                "training.optimizer.learning_rate",
                "training.batch_size",
                "training.optimizer." + KIND,
                "training.epochs");
        paths.removeIf(path -> path.startsWith("training.loss") || path.startsWith("training.class_weight"));
        var ordered = new ArrayList<>(usual.stream().filter(paths::contains).toList());
        paths.stream().filter(path -> !ordered.contains(path)).toList().forEach(ordered::add);
        return ordered;
    }

    private static void leaves(String path, JsonNode node, List<String> into) {
        if (node.isObject()) {
            node.properties().forEach(field -> leaves(path + "." + field.getKey(), field.getValue(), into));
        } else if (node.isNumber() || node.isBoolean() || path.endsWith("." + KIND) || path.endsWith(".activation")) {
            into.add(path);
        }
    }

    /// What the setting is now; empty where there is none of that path.
    public static String now(Project project, String path) {
        var node = ProjectFile.toJson(project).path(TRAINING);
        var names = path.split("\\.", -1);
        if (names[0].equals(NET)) {
            node = config(ProjectFile.toJson(project), names[1]);
        }
        for (int i = names[0].equals(NET) ? 2 : 1; i < names.length; i++) {
            node = node.path(names[i]);
        }
        return node.asText("");
    }

    /// The project with these settings instead of its own.
    ///
    /// @param values by path
    /// @throws Failure where a value does not do
    public static Project apply(Project project, Map<String, String> values) throws Failure {
        var json = ProjectFile.toJson(project);
        for (var value : values.entrySet()) {
            set(json, value.getKey().split("\\.", -1), value.getValue());
        }
        try {
            return ProjectFile.fromJson(json, ProjectFile.NAME);
        } catch (Failure e) {
            throw Failure.of("{0} cannot be tried: a value does not suit its setting.", name(values))
                    .causedBy(e);
        }
    }

    private static void set(ObjectNode project, String[] path, String value) throws Failure {
        var node = path[0].equals(NET) ? config(project, path[1]) : project.path(TRAINING);
        for (int i = path[0].equals(NET) ? 2 : 1; i < path.length - 1; i++) {
            node = node.path(path[i]);
        }
        var last = path[path.length - 1];
        if (!(node instanceof ObjectNode object) || !object.has(last)) {
            throw Failure.of("There is no setting {0}.", String.join(".", path));
        }
        if (last.equals(KIND)) {
            // Another kind has options of its own; only where the rate begins is common to all.
            object.retain("learning_rate");
        }
        object.set(last, last.equals(KIND) ? Json.mapper().valueToTree(value) : node(value));
    }

    private static JsonNode node(String value) {
        try {
            return Json.mapper().readTree(value);
        } catch (JsonProcessingException e) {
            return Json.mapper().valueToTree(value);
        }
    }

    private static JsonNode config(ObjectNode project, String block) {
        for (var one : project.path("graph").path("blocks")) {
            if (one.path("name").asText().equals(block)) {
                return one.path("config");
            }
        }
        return MissingNode.getInstance();
    }

    /// Such as `batch_size 32, learning_rate 0.01`.
    public static String name(Map<String, String> values) {
        return String.join(
                ", ",
                values.entrySet().stream()
                        .map(value -> shortName(value.getKey()) + " " + value.getValue())
                        .toList());
    }

    /// `training.optimizer.learning_rate` is `learning_rate`; `net.dropout.rate` is `dropout.rate`.
    public static String shortName(String path) {
        if (path.endsWith("optimizer." + KIND)) {
            return "optimizer";
        }
        return path.startsWith(NET + ".")
                ? path.substring(NET.length() + 1)
                : path.substring(path.lastIndexOf('.') + 1);
    }
}
