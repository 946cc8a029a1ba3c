package org.netloom.engine.prediction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.netloom.core.dataset.Split;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.run.evidence.PredictedPicture;
import org.netloom.core.text.Failure;
import org.netloom.engine.losses.Readout;

/// `predictions.csv`: what a net said to each picture of a split.
public final class PredictionsFile {
    private final Path file;
    private final List<String> labels;
    private final StringBuilder lines = new StringBuilder("file,split,label,predicted,probability\n");

    private PredictionsFile(Path file, List<String> labels) {
        this.file = file;
        this.labels = labels;
    }

    /// @param anew splits that will be written; lines of others are kept as they are
    public static PredictionsFile of(Path file, List<String> labels, Set<Split> anew) throws Failure {
        var predictions = new PredictionsFile(file, labels);
        var keys = anew.stream().map(Split::key).toList();
        if (Files.isRegularFile(file)) {
            try {
                for (var old : PredictedPicture.read(file)) {
                    if (!keys.contains(old.split())) {
                        predictions.add(old);
                    }
                }
            } catch (IOException e) {
                throw Failure.of("{0} cannot be read ({1}).", file, e.toString())
                        .causedBy(e);
            }
        }
        return predictions;
    }

    void add(String picture, Split split, int label, float[] probabilities) {
        int called = Readout.likeliest(probabilities);
        add(new PredictedPicture(picture, split.key(), labels.get(label), labels.get(called), probabilities[called]));
    }

    private void add(PredictedPicture picture) {
        lines.append(quoted(picture.file()))
                .append(',')
                .append(picture.split())
                .append(',')
                .append(quoted(picture.label()))
                .append(',')
                .append(quoted(picture.predicted()))
                .append(',')
                .append(String.format(Locale.ROOT, "%.6f", picture.probability()))
                .append('\n');
    }

    /// As RFC 4180 has it.
    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /// Puts all that was added in place of the old file, once a split is whole.
    public void write() throws Failure {
        try {
            SafeFiles.write(file, lines.toString());
        } catch (IOException e) {
            throw Failure.of("{0} cannot be written ({1}). Make room on the disk.", file, e.toString())
                    .causedBy(e);
        }
    }
}
