package org.netloom.studio;

import static org.netloom.studio.support.Localization.text;

import javafx.beans.binding.Bindings;
import org.netloom.studio.dataset.DatasetViewModel;
import org.netloom.studio.engine.EngineStatus;
import org.netloom.studio.shell.EngineState;
import org.netloom.studio.shell.ShellViewModel;
import org.netloom.studio.training.RunState;
import org.netloom.studio.training.TrainingViewModel;

/// Feeds the bars of the window from the parts.
final class StatusFeed {
    private StatusFeed() {}

    static void connect(
            ShellViewModel shell, DatasetViewModel dataset, TrainingViewModel training, EngineStatus engines) {
        dataset.state().subscribe(state -> shell.datasetSummary().set(state.summary()));
        shell.training().bind(training.active());
        shell.paused().bind(training.orders().paused());
        training.obstacle().subscribe(why -> shell.obstacle().set(why.pattern().isEmpty() ? "" : text(why)));
        shell.progressText()
                .bind(Bindings.createStringBinding(
                        () -> progress(training.state().get()), training.state()));
        training.progress().subscribe(share -> shell.progress().set(share.doubleValue()));
        shell.timeLeft().bind(training.meter().timeLeft());
        shell.engineMemory().bind(engines.memory());
        engines.device().subscribe(words -> shell.deviceDetail().set(text(words)));
        shell.engineState()
                .bind(Bindings.createObjectBinding(
                        () -> state(engines, training), engines.service(), engines.working(), training.active()));
        shell.engineText()
                .bind(Bindings.createStringBinding(
                        () -> speed(training),
                        training.active(),
                        training.meter().imagesPerSecond()));
    }

    private static String progress(RunState state) {
        return switch (state) {
            case RunState.Running(int epoch, int epochs) -> text("epoch {0} of {1}", epoch, epochs);
            case RunState.Paused(int epoch, int epochs, var _) -> text("paused in epoch {0} of {1}", epoch, epochs);
            case RunState.Preparing _, RunState.Stopping _ -> state.words();
            case RunState.Idle _, RunState.Finished _, RunState.Failed _, RunState.Died _ -> "";
        };
    }

    private static EngineState state(EngineStatus engines, TrainingViewModel training) {
        if (training.active().get() || engines.working().get()) {
            return EngineState.BUSY;
        }
        return switch (engines.service().get()) {
            case OFF -> EngineState.OFF;
            case STARTING -> EngineState.STARTING;
            case READY -> EngineState.READY;
            case DIED -> EngineState.FAILED;
        };
    }

    private static String speed(TrainingViewModel training) {
        double speed = training.meter().imagesPerSecond().get();
        return training.active().get() && speed > 0 ? text("training · {0} pictures/s", Math.round(speed)) : "";
    }
}
