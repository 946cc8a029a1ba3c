package org.netloom.engine.cli.training;

import java.util.Locale;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.split.Splits;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Forecast;
import org.netloom.core.protocol.RateSearch;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Failure;
import org.netloom.engine.cli.console.EngineClient;
import org.netloom.engine.cli.console.Output;
import org.netloom.engine.cli.console.ProgressBar;
import org.netloom.engine.feed.RunData;

/// What is tried before a training: what it takes, and which learning rate suits it.
record Trials(Subject subject, Output output, boolean json) {
    private static final double MB = 1 << 20;

    void forecast() throws Failure {
        var project = subject.project();
        var request = new Request.Forecast(1, ProjectFile.toJson(project), images(project));
        try (var engine = EngineClient.start(subject.home());
                var bar = new ProgressBar(output)) {
            var told = engine.ask(request, Event.Forecasted.class, bar::show).forecast();
            bar.clear();
            if (json) {
                output.json(told);
            } else {
                print(told, project.training().epochs());
            }
        }
    }

    /// Pictures that turn out to be faulty when they are decoded still count.
    private RunRecord.Images images(Project project) throws Failure {
        var dataset = DatasetScan.of(subject.pictures(), Progress.NONE);
        var splits = Splits.of(
                dataset,
                RunData.asked(project.training().validation()),
                project.training().seed());
        return new RunRecord.Images(splits.train().length, splits.validation().length, splits.test().length);
    }

    private void print(Forecast told, int epochs) {
        output.line(String.format(
                Locale.ROOT,
                "An epoch takes about %s, %d epochs %s (%,d steps each, %s path).",
                ProgressBar.duration(told.secondsPerEpoch()),
                epochs,
                ProgressBar.duration(epochs * told.secondsPerEpoch()),
                told.stepsPerEpoch(),
                told.path()));
        var memory = told.memory();
        output.line(String.format(
                Locale.ROOT,
                "Memory about %,.0f MB: weights %,.0f, optimizer %,.0f, activations %,.0f, batches %,.0f, decoded pictures"
                        + " %,.0f, the process itself %,.0f.",
                memory.total() / MB,
                memory.weights() / MB,
                memory.optimizer() / MB,
                memory.activations() / MB,
                memory.batches() / MB,
                memory.cache() / MB,
                memory.base() / MB));
        var fitting = told.fittingBatchSize();
        if (fitting != null) {
            var remedy = fitting == 0 ? "use a smaller net" : "use --batch " + fitting;
            output.line(String.format(
                    Locale.ROOT, "That does not fit the %,.0f MB that are free: %s.", told.available() / MB, remedy));
        }
    }

    void findRate() throws Failure {
        var request = new Request.FindRate(
                1, ProjectFile.toJson(subject.project()), subject.pictures().toString());
        try (var engine = EngineClient.start(subject.home());
                var bar = new ProgressBar(output)) {
            var found = engine.ask(request, Event.RatesTried.class, bar::show).search();
            bar.clear();
            if (json) {
                output.json(found);
            } else {
                print(found);
            }
        }
    }

    private void print(RateSearch found) {
        int every = Math.max(1, found.tried().size() / 24);
        for (int i = 0; i < found.tried().size(); i += every) {
            var tried = found.tried().get(i);
            output.line(String.format(Locale.ROOT, "%10.2e  loss %.4f", tried.rate(), tried.smoothed()));
        }
        output.line(
                found.suggested() == null
                        ? "The loss did not fall at any rate: look at the net and the pictures."
                        : String.format(
                                Locale.ROOT,
                                "The loss falls steepest at %s and is lowest at %s: use --learning-rate %s.",
                                found.suggested(),
                                found.lowest(),
                                found.suggested()));
    }
}
