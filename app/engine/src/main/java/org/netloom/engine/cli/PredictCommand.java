package org.netloom.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Event.Prediction;
import org.netloom.core.protocol.Request;
import org.netloom.core.text.Failure;
import org.netloom.engine.cli.console.Console;
import org.netloom.engine.cli.console.EngineClient;
import org.netloom.engine.cli.console.Output;
import org.netloom.engine.cli.console.ProgressBar;
import org.netloom.engine.cli.console.RunChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "predict", description = "Classifies pictures.", mixinStandardHelpOptions = true)
final class PredictCommand implements Callable<Integer> {
    /// Files in one request: enough to keep the engine busy, few enough to see it move.
    private static final int BATCH = 256;

    private static final int SHOWN = 3;

    @ParentCommand
    private @Nullable Console console;

    @Mixin
    private RunChoice choice = new RunChoice();

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "IMAGE|DIR",
            description = "Pictures, or folders with pictures at any depth.")
    private List<Path> pictures = List.of();

    @Option(names = "--json", description = "Print one object an image.")
    private boolean json;

    /// What `--json` prints for a picture, and for a file that is none.
    private record Answer(String file, String label, Map<String, Double> probabilities) {}

    private record Refusal(String file, String error) {}

    @Override
    public Integer call() throws Failure {
        var output = Objects.requireNonNull(console).output();
        var run = choice.folder();
        var files = PictureFiles.of(pictures);
        if (files.isEmpty()) {
            throw Failure.of(
                    "{0} holds no pictures: name files, or folders with JPEG, PNG, GIF or BMP files.",
                    pictures.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        int answered = 0;
        try (var engine = EngineClient.start(run.path());
                var bar = new ProgressBar(output)) {
            for (int from = 0; from < files.size(); from += BATCH) {
                var batch = files.subList(from, Math.min(files.size(), from + BATCH));
                var absolute = batch.stream()
                        .map(file -> file.toAbsolutePath().normalize().toString())
                        .toList();
                var request = new Request.Predict(1 + from, run.path().toString(), choice.weights(), absolute, null);
                var predictions =
                        engine.ask(request, Event.Predicted.class, _ -> {}).predictions();
                bar.clear();
                for (int i = 0; i < predictions.size(); i++) {
                    answered += print(batch.get(i).toString(), predictions.get(i), output) ? 1 : 0;
                }
                bar.show(new Event.Progress(0, "classified", from + batch.size(), files.size()));
            }
        }
        return answered > 0 ? 0 : 1;
    }

    /// @return whether the picture was classified
    private boolean print(String file, Prediction prediction, Output output) {
        var label = prediction.label();
        if (label == null) {
            var error = Objects.requireNonNullElse(prediction.error(), "It cannot be read.");
            if (json) {
                output.json(new Refusal(file, error));
            } else {
                output.error(file + ": " + error);
            }
            return false;
        }
        if (json) {
            output.json(new Answer(file, label, prediction.probabilities()));
        } else {
            output.line(file + ": " + likeliest(prediction));
        }
        return true;
    }

    private static String likeliest(Prediction prediction) {
        return prediction.probabilities().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(SHOWN)
                .map(entry -> String.format(Locale.ROOT, "%s %.1f %%", entry.getKey(), 100 * entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
