package org.netloom.studio.support;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs short work away from the FX thread: the caller takes a snapshot, the work computes a value,
/// the value is published on the FX thread. Tests use `inline()`.
public interface TaskRunner {

    /// Computes a value from a snapshot; touches no view and no document.
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T compute() throws Exception;
    }

    /// Runs `work` and publishes its value, or what went wrong, on the FX thread.
    <T extends @Nullable Object> void run(
            Work<T> work, Consumer<? super T> publish, Consumer<? super Exception> failed);

    /// As `run`, but a result is dropped once newer work was given for the same `slot`.
    <T extends @Nullable Object> void latest(
            Object slot, Work<T> work, Consumer<? super T> publish, Consumer<? super Exception> failed);

    static TaskRunner background() {
        return new BackgroundTasks();
    }

    /// Computes and publishes at once, on the caller's thread.
    static TaskRunner inline() {
        return new InlineTasks();
    }
}
