package org.netloom.studio.training;

import static org.netloom.studio.support.Localization.text;

import java.util.ArrayList;
import java.util.Locale;
import org.netloom.core.run.EpochMetrics;
import org.netloom.studio.shell.Notice;
import org.netloom.studio.shell.Notices;

/// Says in the window how a run ended, wherever the person is, and what can be done.
public final class RunNotices {
    private RunNotices() {}

    /// @param results shows the place Results
    public static void connect(TrainingViewModel model, Notices notices, Runnable results) {
        model.state().addListener((property, before, now) -> {
            switch (now) {
                case RunState.Finished(var _, boolean stopped, EpochMetrics last) ->
                    notices.success(
                            stopped ? text("Training was stopped") : text("Training is finished"),
                            last == null ? text("Its weights are kept.") : words(last),
                            new Notice.Choice(text("See the results"), results));
                case RunState.Failed(var why) -> notices.error(text("It could not be trained"), text(why));
                case RunState.Died died ->
                    notices.error(text("Training broke off"), text(died.why()), choices(model, died));
                case RunState.Idle _, RunState.Preparing _, RunState.Running _, RunState.Stopping _ -> {}
            }
        });
    }

    private static String words(EpochMetrics last) {
        var accuracy = String.format(Locale.ROOT, "%.3f", last.accuracy());
        var validation = last.valAccuracy();
        return validation == null
                ? text("Accuracy {0} after epoch {1}", accuracy, last.epoch())
                : text(
                        "Accuracy {0}, validation {1}, after epoch {2}",
                        accuracy, String.format(Locale.ROOT, "%.3f", validation), last.epoch());
    }

    private static Notice.Choice[] choices(TrainingViewModel model, RunState.Died died) {
        var choices = new ArrayList<Notice.Choice>();
        if (died.resumable()) {
            choices.add(new Notice.Choice(text("Resume from the last checkpoint"), () -> model.resume(died.run())));
        }
        if (died.usable()) {
            choices.add(new Notice.Choice(text("Use the last saved weights"), () -> model.useWeights(died.run())));
        }
        return choices.toArray(Notice.Choice[]::new);
    }
}
