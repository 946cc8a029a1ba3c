package org.netloom.engine.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netloom.core.interop.KerasExport;
import org.netloom.core.interop.code.KerasCode;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.run.RunFolder;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.engine.cli.console.Console;
import org.netloom.engine.cli.console.RunChoice;
import org.netloom.engine.cli.runs.RunExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "export",
        description = "Writes a project's net for Keras, or a run as a report or for other tools.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Console console;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project's folder.")
    private Path folder = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description =
                    "The .json to write, the architecture for keras.models.model_from_json, or the .py, Python code"
                            + " that builds it. Or of a run: .html a report, .csv its history, .svg its curves; with --tensorboard"
                            + " the folder of logs.")
    private Path file = Path.of("");

    @Option(names = "--run", paramLabel = "RUN", description = "A run's name; the newest one unless told otherwise.")
    private String run = "";

    @Option(names = "--tensorboard", description = "Write the run's files of events for TensorBoard below FILE.")
    private boolean tensorBoard;

    @Override
    public Integer call() throws Failure {
        if (tensorBoard || RunExport.writes(file)) {
            return exportRun();
        }
        var project = ProjectFile.read(folder);
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".py")) {
            KerasCode.write(file, project.graph());
        } else if (name.endsWith(".json")) {
            KerasExport.write(file, project);
        } else {
            throw Failure.of("{0} cannot be written yet: choose a name that ends in .json or .py.", file);
        }
        Objects.requireNonNull(console)
                .output()
                .line(Text.of("{0}: the architecture of {1} for Keras 3", file, project.name())
                        .english());
        return 0;
    }

    private int exportRun() throws Failure {
        var chosen = RunFolder.named(folder.toAbsolutePath().normalize(), RunChoice.lastName(run));
        var told = tensorBoard ? RunExport.tensorBoard(chosen, file) : RunExport.write(chosen, file);
        Objects.requireNonNull(console).output().line(told.english());
        return 0;
    }
}
