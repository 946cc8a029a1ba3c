package org.netloom.core.run;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

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

    public void append(EpochMetrics epoch) throws IOException {
        Files.writeString(file, Json.line(epoch) + "\n", CREATE, APPEND);
    }

    /// Cuts the history back to the epochs before `epoch`, for a run that is resumed there.
    public void keepBefore(int epoch) throws IOException {
        var kept = new StringBuilder();
        read().stream()
                .filter(line -> line.epoch() < epoch)
                .forEach(line -> kept.append(Json.line(line)).append('\n'));
        SafeFiles.write(file, kept.toString());
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
