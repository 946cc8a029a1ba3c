package org.netloom.engine.prediction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.netloom.core.dataset.Split;
import org.netloom.core.project.Project;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.text.Failure;
import org.netloom.engine.compile.Net;
import org.netloom.engine.feed.RunData;
import org.netloom.engine.losses.Readout;

/// `predictions.csv`: what a net said to each picture of a split. Written when it is closed.
public final class PredictionsFile implements AutoCloseable {
    private final Path file;
    private final List<String> labels;
    private final StringBuilder lines = new StringBuilder("file,split,label,predicted,probability\n");

    private PredictionsFile(Path file, List<String> labels) {
        this.file = file;
        this.labels = labels;
    }

    public static PredictionsFile create(Path file, List<String> labels) {
        return new PredictionsFile(file, labels);
    }

    public void add(Net net, RunData data, Project project, Split split) {
        var indices = data.splits().of(split);
        if (indices.length > 0) {
            try (var scoring =
                    new Scoring(net, data, project.scaling(), project.training().loss())) {
                scoring.over(
                        indices,
                        () -> false,
                        (index, label, probabilities, loss) -> add(data.file(index), split, label, probabilities));
            }
        }
    }

    void add(String picture, Split split, int label, float[] probabilities) {
        int called = Readout.likeliest(probabilities);
        lines.append(quoted(picture))
                .append(',')
                .append(split.key())
                .append(',')
                .append(quoted(labels.get(label)))
                .append(',')
                .append(quoted(labels.get(called)))
                .append(',')
                .append(String.format(Locale.ROOT, "%.6f", probabilities[called]))
                .append('\n');
    }

    /// As RFC 4180 has it.
    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws Failure {
        try {
            SafeFiles.write(file, lines.toString());
        } catch (IOException e) {
            throw Failure.of("{0} cannot be written ({1}). Make room on the disk.", file, e.toString())
                    .causedBy(e);
        }
    }
}
