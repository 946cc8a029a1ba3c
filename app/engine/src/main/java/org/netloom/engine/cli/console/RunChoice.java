package org.netloom.engine.cli.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.text.Failure;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which run's weights a command works with.
public final class RunChoice {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project's folder.")
    private Path project = Path.of("");

    @Option(names = "--run", paramLabel = "RUN", description = "A run's name; the newest one unless told otherwise.")
    private String run = "";

    @Option(
            names = "--weights",
            paramLabel = "last|best",
            description = "Those after the last epoch (the default), or those that did best in validation.")
    private Weights weights = Weights.LAST;

    public Weights weights() {
        return weights;
    }

    /// The run, which has these weights.
    public RunFolder folder() throws Failure {
        if (!Files.isDirectory(project.resolve("runs")) && !ProjectFile.isIn(project)) {
            throw Failure.of("{0} is not a project: it has no {1}. Choose another folder.", project, ProjectFile.NAME);
        }
        var folder = RunFolder.named(project.toAbsolutePath().normalize(), lastName(run));
        if (!folder.has(weights)) {
            throw Failure.of(
                    "The run {0} has no {1} weights: choose another run, or train again.",
                    folder.name(), weights.name().toLowerCase(Locale.ROOT));
        }
        return folder;
    }

    /// A run may also be named by its folder.
    public static String lastName(String run) {
        return run.isEmpty() ? run : String.valueOf(Path.of(run).getFileName());
    }
}
