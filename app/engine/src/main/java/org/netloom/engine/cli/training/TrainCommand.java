package org.netloom.engine.cli.training;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netloom.core.project.Validation;
import org.netloom.core.text.Failure;
import org.netloom.core.training.EarlyStopping.Monitor;
import org.netloom.engine.cli.console.Console;
import org.netloom.engine.cli.console.Converters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "train",
        description = "Trains a project's net. Ctrl+C stops after the current step and keeps the weights.",
        mixinStandardHelpOptions = true)
public final class TrainCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Console console;

    @Parameters(paramLabel = "PROJECT", description = "The project's folder.")
    private Path folder = Path.of("");

    @Option(names = "--epochs", paramLabel = "N", description = "How often to go through the pictures.")
    private @Nullable Integer epochs;

    @Option(names = "--batch", paramLabel = "N", description = "Pictures in one step.")
    private @Nullable Integer batch;

    @Option(names = "--seed", paramLabel = "S", description = "For the first weights and the order of the pictures.")
    private @Nullable Long seed;

    @Option(
            names = "--validation",
            paramLabel = "FRACTION|test|none",
            converter = Converters.ToValidation.class,
            description = "What each epoch is checked on; a fraction is taken from the training pictures.")
    private @Nullable Validation validation;

    @Option(names = "--learning-rate", paramLabel = "RATE", description = "Where the learning rate begins.")
    private @Nullable Double learningRate;

    @Option(
            names = "--early-stopping",
            paramLabel = "PATIENCE",
            description = "Ends when the monitored figure has not become better for so many epochs, and keeps the"
                    + " best weights.")
    private @Nullable Integer earlyStopping;

    @Option(
            names = "--monitor",
            paramLabel = "FIGURE",
            description = "What early stopping watches: ${COMPLETION-CANDIDATES}. val_loss unless told otherwise.")
    private @Nullable Monitor monitor;

    @Option(names = "--keep-every", paramLabel = "N", description = "Keep a checkpoint for good after every N epochs.")
    private @Nullable Integer keepEvery;

    @Option(names = "--resume", paramLabel = "RUN", description = "Goes on with a run from its last checkpoint.")
    private @Nullable String resume;

    @Option(names = "--json", description = "Print one object a line: step, epoch, and last finished or failed.")
    private boolean json;

    @Override
    public Integer call() throws Failure {
        var output = Objects.requireNonNull(console).output();
        var report = json ? new TrainingLines(output) : new TrainingWords(output);
        try (report) {
            var overrides = new Preparation.Overrides(
                    epochs, batch, seed, validation, learningRate, earlyStopping, monitor, keepEvery);
            var prepared = resume == null
                    ? Preparation.fresh(folder, overrides)
                    : Preparation.resumed(folder, resume, overrides);
            new TrainingRun(prepared, output, report).run();
            return 0;
        } catch (Failure e) {
            report.failed(e.text().english());
            throw e;
        }
    }
}
