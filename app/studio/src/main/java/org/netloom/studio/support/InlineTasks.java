package org.netloom.studio.support;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs everything on the thread that asks: what is asynchronous in the studio is plain in a test.
record InlineTasks() implements TaskRunner {

    @Override
    public <T extends @Nullable Object> void run(
            Work<T> work, Consumer<? super T> publish, Consumer<? super Exception> failed) {
        T value;
        try {
            value = work.compute();
        } catch (Exception e) {
            failed.accept(e);
            return;
        }
        publish.accept(value);
    }

    @Override
    public <T extends @Nullable Object> void latest(
            Object slot, Work<T> work, Consumer<? super T> publish, Consumer<? super Exception> failed) {
        run(work, publish, failed);
    }
}
