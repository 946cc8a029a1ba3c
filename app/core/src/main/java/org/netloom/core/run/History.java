package org.netloom.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.netloom.core.json.Json;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.text.Failure;

/// `history.jsonl`: a line for each epoch.
public record History(Path file) {

    /// Adds an epoch. What stood there of it or of later ones goes: the run was resumed before it.
    public void put(EpochMetrics epoch) throws IOException {
        var lines = linesUpTo(epoch.epoch() - 1);
        lines.add(Json.line(epoch));
        write(lines);
    }

    /// All epochs up to `last`, and no others.
    public void cutAfter(int last) throws IOException {
        write(linesUpTo(last));
    }

    /// All whole lines; a torn last one (the process died while writing) is left out.
    public List<EpochMetrics> read() throws IOException {
        var epochs = new ArrayList<EpochMetrics>();
        for (var line : lines()) {
            try {
                epochs.add(Json.parse(line, EpochMetrics.class));
            } catch (Failure torn) {
                break;
            }
        }
        return epochs;
    }

    private List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private List<String> linesUpTo(int last) throws IOException {
        var lines = new ArrayList<>(lines());
        while (!lines.isEmpty() && !isUpTo(lines.getLast(), last)) {
            lines.removeLast();
        }
        return lines;
    }

    private static boolean isUpTo(String line, int last) {
        try {
            return Json.parse(line, EpochMetrics.class).epoch() <= last;
        } catch (Failure torn) {
            return false;
        }
    }

    private void write(List<String> lines) throws IOException {
        SafeFiles.write(file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }
}
