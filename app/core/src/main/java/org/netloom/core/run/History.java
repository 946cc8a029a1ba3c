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
        var lines = new StringBuilder();
        for (var line : read()) {
            if (line.epoch() < epoch.epoch()) {
                lines.append(Json.line(line)).append('\n');
            }
        }
        SafeFiles.write(file, lines.append(Json.line(epoch)).append('\n').toString());
    }

    /// All epochs up to `last`, and no others.
    public void cutAfter(int last) throws IOException {
        var lines = new StringBuilder();
        read().stream()
                .filter(line -> line.epoch() <= last)
                .forEach(line -> lines.append(Json.line(line)).append('\n'));
        SafeFiles.write(file, lines.toString());
    }

    /// All whole lines; a torn last one (the process died while writing) is left out.
    public List<EpochMetrics> read() throws IOException {
        var epochs = new ArrayList<EpochMetrics>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                try {
                    epochs.add(Json.parse(line, EpochMetrics.class));
                } catch (Failure torn) {
                    break;
                }
            }
        }
        return epochs;
    }
}
