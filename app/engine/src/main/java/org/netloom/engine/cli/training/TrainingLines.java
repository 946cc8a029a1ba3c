package org.netloom.engine.cli.training;

import org.jspecify.annotations.Nullable;
import org.netloom.core.protocol.Event;
import org.netloom.core.run.EpochMetrics;
import org.netloom.engine.cli.console.Output;

/// A training as JSON, an object a line. Figures that there are none of are null.
public record TrainingLines(Output output) implements TrainingReport {

    private record StepLine(String event, int step, int epoch, double loss, double imagesPerS) {}

    private record EpochLine(
            String event,
            int epoch,
            double loss,
            double accuracy,
            @Nullable Double valLoss,
            @Nullable Double valAccuracy,
            double seconds) {}

    private record FinishedLine(
            String event,
            String run,
            @Nullable Integer epoch,
            @Nullable Double loss,
            @Nullable Double accuracy,
            @Nullable Double valLoss,
            @Nullable Double valAccuracy,
            @Nullable Double seconds) {}

    private record PausedLine(String event, String reason) {}

    private record ContinuedLine(String event) {}

    private record FailedLine(String event, String reason) {}

    @Override
    public void preparing(Event.Progress progress) {}

    @Override
    public void started(Event.Started started) {}

    @Override
    public void step(Event.Step step) {
        output.json(new StepLine("step", step.step(), step.epoch(), step.loss(), step.imagesPerS()));
    }

    @Override
    public void epoch(Event.Epoch epoch) {
        var m = epoch.metrics();
        output.json(
                new EpochLine("epoch", m.epoch(), m.loss(), m.accuracy(), m.valLoss(), m.valAccuracy(), m.seconds()));
    }

    @Override
    public void paused(String reason) {
        output.json(new PausedLine("paused", reason));
    }

    @Override
    public void continued() {
        output.json(new ContinuedLine("continued"));
    }

    @Override
    public void finished(Event.Finished finished) {
        output.json(finished(finished.run(), finished.last()));
    }

    private static FinishedLine finished(String run, @Nullable EpochMetrics last) {
        return last == null
                ? new FinishedLine("finished", run, null, null, null, null, null, null)
                : new FinishedLine(
                        "finished",
                        run,
                        last.epoch(),
                        last.loss(),
                        last.accuracy(),
                        last.valLoss(),
                        last.valAccuracy(),
                        last.seconds());
    }

    @Override
    public void failed(String reason) {
        output.json(new FailedLine("failed", reason));
    }
}
