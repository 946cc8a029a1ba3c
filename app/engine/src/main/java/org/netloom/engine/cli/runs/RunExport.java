package org.netloom.engine.cli.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.netloom.core.export.HistoryCsv;
import org.netloom.core.export.RunCurves;
import org.netloom.core.export.RunReport;
import org.netloom.core.export.TensorBoard;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.run.RunFolder;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

/// A run for other tools and eyes, as the ending of a file's name says: `.html` a report, `.csv` its
/// history, `.svg` its curves.
public final class RunExport {
    private static final List<String> ENDINGS = List.of(".html", ".csv", ".svg");

    private RunExport() {}

    public static boolean writes(Path file) {
        return ENDINGS.stream().anyMatch(ending -> name(file).endsWith(ending));
    }

    /// @return what was written, in a sentence
    public static Text write(RunFolder run, Path file) throws Failure {
        try {
            var name = name(file);
            if (name.endsWith(".svg")) {
                return curves(run, file);
            }
            if (name.endsWith(".csv")) {
                SafeFiles.write(file, HistoryCsv.of(run.history().read()));
                return Text.of("{0}: the history of the run {1}", file, run.name());
            }
            try (var pictures = new MistakePictures(run)) {
                SafeFiles.write(file, RunReport.of(run, RunReport.Words.ENGLISH, pictures));
            }
            return Text.of("{0}: a report on the run {1}", file, run.name());
        } catch (IOException e) {
            throw Failure.of(
                            "{0} cannot be written ({1}). Check the disk and its permissions.",
                            file, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    /// @param logs what `tensorboard --logdir` is given
    public static Text tensorBoard(RunFolder run, Path logs) throws Failure {
        var folder = TensorBoard.write(run, logs);
        return Text.of("{0}: the run {1}; look at it with tensorboard --logdir {2}", folder, run.name(), logs);
    }

    private static Text curves(RunFolder run, Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        var stem = name.substring(0, name.length() - ".svg".length());
        var pictures = RunCurves.all(run.history().read(), RunReport.Words.ENGLISH);
        for (var picture : pictures) {
            SafeFiles.write(file.resolveSibling(stem + "-" + picture.name() + ".svg"), picture.svg());
        }
        return Text.of(
                "{0}: curves of the run {1} ({2})",
                file.resolveSibling(stem + "-*.svg"),
                run.name(),
                String.join(", ", pictures.stream().map(RunCurves.Picture::name).toList()));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
