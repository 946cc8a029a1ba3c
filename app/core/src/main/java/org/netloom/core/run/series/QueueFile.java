package org.netloom.core.run.series;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.netloom.core.json.Json;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.text.Failure;

/// `queue.json` in a project's folder: the trainings that wait. There is no file where none does.
public final class QueueFile {
    private static final String NAME = "queue.json";

    private QueueFile() {}

    private record Entry(String name, String series, JsonNode project) {}

    private record Entries(List<Entry> waiting) {}

    /// In their order.
    public static List<Waiting> read(Path home) throws Failure {
        var file = home.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        var waiting = new ArrayList<Waiting>();
        for (var entry : Json.read(file, Entries.class).waiting()) {
            waiting.add(
                    new Waiting(entry.name(), entry.series(), ProjectFile.fromJson(entry.project(), file.toString())));
        }
        return waiting;
    }

    public static void write(Path home, List<Waiting> waiting) throws Failure {
        var file = home.resolve(NAME);
        try {
            if (waiting.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                var entries = waiting.stream()
                        .map(one -> new Entry(one.name(), one.series(), ProjectFile.toJson(one.project())))
                        .toList();
                SafeFiles.write(file, Json.pretty(new Entries(entries)) + "\n");
            }
        } catch (IOException e) {
            throw Failure.of("{0} cannot be written ({1}). Make room on the disk.", file, e.toString())
                    .causedBy(e);
        }
    }
}
