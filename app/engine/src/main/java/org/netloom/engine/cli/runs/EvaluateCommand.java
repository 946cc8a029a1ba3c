package org.netloom.engine.cli.runs;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Split;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Failure;
import org.netloom.engine.cli.console.Console;
import org.netloom.engine.cli.console.EngineClient;
import org.netloom.engine.cli.console.Output;
import org.netloom.engine.cli.console.ProgressBar;
import org.netloom.engine.cli.console.RunChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "evaluate",
        description = "Measures a run on pictures it did not learn from.",
        mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Console console;

    @Mixin
    private RunChoice choice = new RunChoice();

    @Option(
            names = "--split",
            paramLabel = "train|validation|test",
            description = "Unless told otherwise: test where there is one, else validation, else train.")
    private @Nullable Split split;

    @Option(names = "--json", description = "Print one object.")
    private boolean json;

    @Override
    public Integer call() throws Failure {
        var output = Objects.requireNonNull(console).output();
        var run = choice.folder();
        var chosen = split == null ? usual(run.record().images()) : split;
        Evaluation evaluation;
        try (var engine = EngineClient.start(run.path());
                var bar = new ProgressBar(output)) {
            evaluation = engine.ask(
                            new Request.Evaluate(1, run.path().toString(), choice.weights(), chosen.key()),
                            Event.Evaluated.class,
                            bar::show)
                    .evaluation();
        }
        if (json) {
            output.json(evaluation);
        } else {
            print(evaluation, run.name(), chosen, output);
        }
        return 0;
    }

    private static Split usual(RunRecord.Images images) {
        return images.test() > 0 ? Split.TEST : images.validation() > 0 ? Split.VALIDATION : Split.TRAIN;
    }

    private static void print(Evaluation evaluation, String run, Split split, Output output) {
        output.line(String.format(
                Locale.ROOT,
                "%s on %s: loss %.4f, accuracy %.4f, top-5 accuracy %.4f",
                run,
                split.key(),
                evaluation.loss(),
                evaluation.accuracy(),
                evaluation.top5()));
        int width = evaluation.classes().stream()
                .mapToInt(c -> c.label().length())
                .max()
                .orElse(0);
        width = Math.max(width, "class".length());
        var row = "%-" + width + "s  %9s  %9s  %9s  %9s";
        output.line(String.format(row, "class", "precision", "recall", "f1", "pictures"));
        for (var c : evaluation.classes()) {
            output.line(
                    String.format(row, c.label(), share(c.precision()), share(c.recall()), share(c.f1()), c.support()));
        }
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
