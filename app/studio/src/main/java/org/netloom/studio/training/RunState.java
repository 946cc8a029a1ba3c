package org.netloom.studio.training;

import static org.netloom.studio.support.Localization.text;

import org.jspecify.annotations.Nullable;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder;
import org.netloom.core.text.Text;

/// What the training of the open project is doing.
public sealed interface RunState {

    /// Nothing was trained since the project was opened.
    record Idle() implements RunState {}

    /// The engine starts and reads the pictures.
    ///
    /// @param what it is doing; empty while it starts
    /// @param progress 0 to 1, or -1 while nobody knows
    record Preparing(String what, double progress) implements RunState {}

    record Running(int epoch, int epochs) implements RunState {}

    /// It waits to be continued.
    ///
    /// @param why empty where it was asked to
    record Paused(int epoch, int epochs, Text why) implements RunState {}

    /// It was asked to stop and saves what it has.
    record Stopping() implements RunState {}

    /// @param why it ended before its last epoch by itself; null where it did not
    record Finished(
            RunFolder run,
            boolean stopped,
            @Nullable EpochMetrics last,
            @Nullable Text why) implements RunState {}

    /// The engine said why it cannot.
    ///
    /// @param resumable the run, where it had begun and left a checkpoint; else null
    record Failed(Text why, @Nullable RunFolder resumable) implements RunState {
        public Failed(Text why) {
            this(why, null);
        }
    }

    /// The engine is gone.
    ///
    /// @param resumable whether the run left a checkpoint
    /// @param usable whether it left weights
    record Died(RunFolder run, Text why, String details, boolean resumable, boolean usable) implements RunState {}

    default boolean isActive() {
        return switch (this) {
            case Preparing _, Running _, Paused _, Stopping _ -> true;
            case Idle _, Finished _, Failed _, Died _ -> false;
        };
    }

    /// For a person, in the window's language.
    default String words() {
        return switch (this) {
            case Idle() -> "";
            case Preparing(String what, double _) -> what.isEmpty() ? text("Starting the engine …") : text(what);
            case Running(int epoch, int epochs) -> text("Epoch {0} of {1}", epoch, epochs);
            case Stopping() -> text("Stopping …");
            case Paused(int epoch, int epochs, Text why) ->
                why.pattern().isEmpty() ? text("Paused in epoch {0} of {1}", epoch, epochs) : text(why);
            case Finished(RunFolder _, boolean stopped, EpochMetrics _, Text why) ->
                stopped ? text("Stopped.") : why == null ? text("Finished.") : text(why);
            case Failed _ -> text("It could not be trained.");
            case Died _ -> text("The engine died.");
        };
    }
}
