package org.netloom.engine.cli.training;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.TimeLeft;
import org.netloom.core.run.EpochMetrics;
import org.netloom.engine.cli.console.Output;
import org.netloom.engine.cli.console.ProgressBar;

/// A training for a person: a line for each finished epoch, and on a terminal a bar below.
final class TrainingWords implements TrainingReport {
    private final Output output;
    private final ProgressBar bar;
    private final TimeLeft time = new TimeLeft();
    private Event.@Nullable Started started;

    TrainingWords(Output output) {
        this.output = output;
        this.bar = new ProgressBar(output);
    }

    @Override
    public void preparing(Event.Progress progress) {
        bar.show(progress);
    }

    @Override
    public void started(Event.Started event) {
        started = event;
        hear(event);
        bar.clear();
        output.line(String.format(
                Locale.ROOT,
                "Run %s: %,d pictures, %,d steps an epoch",
                event.run(),
                event.images(),
                event.stepsPerEpoch()));
    }

    @Override
    public void step(Event.Step step) {
        hear(step);
        var plan = started;
        if (plan == null) {
            return;
        }
        var seconds = time.seconds();
        var left = seconds.isEmpty() ? "" : "  " + ProgressBar.duration(seconds.getAsLong()) + " left";
        bar.draw(
                (double) (step.step() - (long) (step.epoch() - 1) * plan.stepsPerEpoch()) / plan.stepsPerEpoch(),
                String.format(
                        Locale.ROOT,
                        "epoch %d/%d  loss %.4f  accuracy %.4f  %,.0f images/s%s",
                        step.epoch(),
                        plan.epochs(),
                        step.loss(),
                        step.accuracy(),
                        step.imagesPerS(),
                        left));
    }

    @Override
    public void epoch(Event.Epoch epoch) {
        hear(epoch);
        bar.clear();
        var plan = started;
        output.line("Epoch " + epoch.metrics().epoch() + (plan == null ? "" : "/" + plan.epochs()) + "  "
                + figures(epoch.metrics()) + (epoch.best() ? "  best" : ""));
    }

    @Override
    public void paused(String reason) {
        bar.clear();
        output.error(reason.isEmpty() ? "paused." : reason);
    }

    @Override
    public void continued() {
        hear(new Event.Continued(0));
        output.error("training goes on.");
    }

    @Override
    public void finished(Event.Finished finished) {
        bar.clear();
        if (finished.reason() != null) {
            output.line(finished.reason().english());
        }
        output.line((finished.stopped() ? "Stopped: " : "Finished: ") + finished.run());
    }

    @Override
    public void failed(String reason) {
        bar.clear();
    }

    @Override
    public void close() {
        bar.close();
    }

    private void hear(Event event) {
        time.told(List.of(event), System.nanoTime());
    }

    private static String figures(EpochMetrics m) {
        var training =
                String.format(Locale.ROOT, "%.1f s  loss %.4f  accuracy %.4f", m.seconds(), m.loss(), m.accuracy());
        return m.valLoss() == null || m.valAccuracy() == null
                ? training
                : training
                        + String.format(
                                Locale.ROOT, "  val_loss %.4f  val_accuracy %.4f", m.valLoss(), m.valAccuracy());
    }
}
