package org.netloom.studio.training;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.netloom.core.protocol.Request;

/// What a person asks of the run under way; the engine obeys between two batches. FX thread only.
public final class RunOrders {
    private final ReadOnlyObjectProperty<RunState> state;
    private final Consumer<Request> engine;

    /// @param engine gets what is asked; nothing happens where there is none
    RunOrders(ReadOnlyObjectProperty<RunState> state, Consumer<Request> engine) {
        this.state = state;
        this.engine = engine;
    }

    public BooleanBinding canPause() {
        return Bindings.createBooleanBinding(() -> state.get() instanceof RunState.Running, state);
    }

    public BooleanBinding paused() {
        return Bindings.createBooleanBinding(() -> state.get() instanceof RunState.Paused, state);
    }

    /// Halts after the step under way, or goes on.
    public void pauseOrContinue() {
        switch (state.get()) {
            case RunState.Running _ -> engine.accept(new Request.Pause());
            case RunState.Paused _ -> engine.accept(new Request.Continue());
            case RunState.Idle _,
                    RunState.Preparing _,
                    RunState.Stopping _,
                    RunState.Finished _,
                    RunState.Failed _,
                    RunState.Died _ -> {}
        }
    }

    public void saveCheckpoint() {
        engine.accept(new Request.SaveCheckpoint());
    }

    /// Changes the run from its next step on; null leaves as it is.
    public void change(@Nullable Integer epochs, @Nullable Double learningRate) {
        engine.accept(new Request.ChangeTraining(epochs, learningRate));
    }
}
