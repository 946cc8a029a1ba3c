package org.netloom.studio.training;

import static org.netloom.studio.support.Localization.measured;
import static org.netloom.studio.support.Localization.text;

import java.util.ArrayList;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.text.Text;
import org.netloom.studio.shell.Notice;
import org.netloom.studio.shell.Notices;

/// Says in the window how a run ended, wherever the person is, and what can be done, until the next
/// run begins.
public final class RunNotices {
    private final TrainingViewModel model;
    private final Notices notices;
    private final Runnable results;
    private final ObservableValue<Boolean> looking;
    private @Nullable Notice shown;

    private RunNotices(TrainingViewModel model, Notices notices, Runnable results, ObservableValue<Boolean> looking) {
        this.model = model;
        this.notices = notices;
        this.results = results;
        this.looking = looking;
    }

    /// @param results shows the place Results
    /// @param looking whether a person looks at the results
    public static void connect(
            TrainingViewModel model, Notices notices, Runnable results, ObservableValue<Boolean> looking) {
        var say = new RunNotices(model, notices, results, looking);
        looking.subscribe(now -> {
            if (now) {
                say.read();
            }
        });
        model.state().addListener((property, before, now) -> say.say(now));
    }

    /// Who sees the results need not be told that they are there.
    private void read() {
        if (shown != null && shown.kind() == Notice.Kind.SUCCESS) {
            notices.close(shown);
        }
    }

    private void say(RunState now) {
        if (shown != null) {
            notices.close(shown);
        }
        shown = looking.getValue() && now instanceof RunState.Finished ? null : notice(now);
        if (shown != null) {
            notices.post(shown);
        }
    }

    private @Nullable Notice notice(RunState now) {
        return switch (now) {
            case RunState.Finished(var _, boolean stopped, EpochMetrics last, Text _) ->
                Notice.of(
                        Notice.Kind.SUCCESS,
                        stopped ? text("Training was stopped") : text("Training is finished"),
                        last == null ? text("Its weights are kept.") : words(last),
                        new Notice.Choice(text("See the results"), results));
            case RunState.Failed failed ->
                Notice.of(Notice.Kind.ERROR, text("It could not be trained"), text(failed.why()), choices(failed));
            case RunState.Died died ->
                Notice.of(Notice.Kind.ERROR, text("Training broke off"), text(died.why()), choices(died));
            case RunState.Paused(int _, int _, var why)
            when !why.pattern().isEmpty() -> Notice.of(Notice.Kind.WARNING, text("Training waits"), text(why));
            case RunState.Idle _, RunState.Preparing _, RunState.Running _, RunState.Paused _, RunState.Stopping _ ->
                null;
        };
    }

    private static String words(EpochMetrics last) {
        var accuracy = measured("%.3f", last.accuracy());
        var validation = last.valAccuracy();
        return validation == null
                ? text("Accuracy {0} after epoch {1}", accuracy, last.epoch())
                : text(
                        "Accuracy {0}, validation {1}, after epoch {2}",
                        accuracy, measured("%.3f", validation), last.epoch());
    }

    private Notice.Choice[] choices(RunState.Failed failed) {
        var run = failed.resumable();
        return run == null
                ? new Notice.Choice[0]
                : new Notice.Choice[] {
                    new Notice.Choice(text("Resume at a tenth of the rate"), () -> model.resumeLower(run))
                };
    }

    private Notice.Choice[] choices(RunState.Died died) {
        var choices = new ArrayList<Notice.Choice>();
        if (died.resumable()) {
            choices.add(new Notice.Choice(text("Resume"), () -> model.resume(died.run())));
        }
        if (died.usable()) {
            choices.add(new Notice.Choice(text("Use the saved weights"), () -> model.useWeights(died.run())));
        }
        return choices.toArray(Notice.Choice[]::new);
    }
}
