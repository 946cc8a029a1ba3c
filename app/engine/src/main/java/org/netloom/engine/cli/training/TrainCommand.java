package org.netloom.engine.cli.training;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.project.Validation;
import org.netloom.core.run.series.Search;
import org.netloom.core.run.series.Values;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
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

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "Trains N times, each with the next seed, and tells mean and standard deviation.")
    private @Nullable Integer seeds;

    @Option(
            names = "--try",
            paramLabel = "SETTING=VALUES",
            description = "Trains with each of several values, all with all where given more than once; such as"
                    + " training.batch_size=16,32,64 or training.optimizer.learning_rate=0.0001..0.1.")
    private Map<String, String> tried = new LinkedHashMap<>();

    @Option(names = "--at-random", paramLabel = "N", description = "With --try: N combinations drawn by lot.")
    private @Nullable Integer atRandom;

    @Option(names = "--forecast", description = "Tries some steps and says what an epoch takes; trains nothing.")
    private boolean forecast;

    @Option(names = "--find-rate", description = "Tries rising learning rates and suggests one; trains nothing.")
    private boolean findRate;

    @Option(names = "--resume", paramLabel = "RUN", description = "Goes on with a run from its last checkpoint.")
    private @Nullable String resume;

    @Option(names = "--json", description = "Print one object a line: step, epoch, and last finished or failed.")
    private boolean json;

    @Override
    public Integer call() throws Failure {
        var output = Objects.requireNonNull(console).output();
        check();
        var report = json ? new TrainingLines(output) : new TrainingWords(output);
        try (report) {
            var overrides = new Preparation.Overrides(
                    epochs, batch, seed, validation, learningRate, earlyStopping, monitor, keepEvery);
            if (resume != null) {
                new TrainingRun(Preparation.resumed(folder, resume, overrides), output, report).run();
                return 0;
            }
            var subject = Subject.of(folder, overrides);
            if (forecast || findRate) {
                var trials = new Trials(subject, output, json);
                if (forecast) {
                    trials.forecast();
                } else {
                    trials.findRate();
                }
            } else if (seeds != null || !tried.isEmpty()) {
                new SeveralRuns(subject, search(), output, report, json).run();
            } else {
                new TrainingRun(Preparation.fresh(subject), output, report).run();
            }
            return 0;
        } catch (Failure e) {
            report.failed(e.text().english());
            throw e;
        }
    }

    private Search search() {
        var choices = new LinkedHashMap<String, Values>();
        tried.forEach((path, values) -> choices.put(path, Values.parse(values)));
        return new Search(choices, atRandom == null ? 0 : atRandom, seeds == null ? 1 : seeds);
    }

    private void check() {
        long ways = Stream.of(seeds != null || !tried.isEmpty(), forecast, findRate, resume != null)
                .filter(asked -> asked)
                .count();
        if (ways > 1) {
            throw new InvalidOption(
                    Text.of("--forecast, --find-rate, --resume, and --seeds or --try go one at a time"));
        }
        if (seeds != null && (seeds < 2 || seeds > 100)) {
            throw new InvalidOption(Text.of("--seeds is a whole number from 2 to 100"));
        }
    }
}
