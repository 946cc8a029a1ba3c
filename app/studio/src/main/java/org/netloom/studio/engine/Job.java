package org.netloom.studio.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.netloom.core.text.Text;

/// A request to an engine that is answered later: how far it is, and how it ended. A callback that is
/// added after the end is called at once. FX thread only.
public final class Job<T> {
    private sealed interface End<T> {
        record Done<T>(T value) implements End<T> {}

        record Failed<T>(Text why) implements End<T> {}

        record Cancelled<T>() implements End<T> {}
    }

    private final Runnable canceller;
    private final List<Consumer<End<T>>> listeners = new ArrayList<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", true);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper(this, "what", "");
    private @Nullable End<T> end;

    Job(Runnable canceller) {
        this.canceller = canceller;
    }

    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// 0 to 1, or -1 while nobody knows.
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /// What the engine is doing, in its words.
    public ReadOnlyStringProperty what() {
        return what.getReadOnlyProperty();
    }

    public Job<T> onDone(Consumer<? super T> receiver) {
        return listen(ended -> {
            if (ended instanceof End.Done<T>(T value)) {
                receiver.accept(value);
            }
        });
    }

    public Job<T> onFailed(Consumer<Text> receiver) {
        return listen(ended -> {
            if (ended instanceof End.Failed<T>(Text why)) {
                receiver.accept(why);
            }
        });
    }

    public Job<T> onCancelled(Runnable receiver) {
        return listen(ended -> {
            if (ended instanceof End.Cancelled<T>) {
                receiver.run();
            }
        });
    }

    /// Gives the work up at once; what the engine still answers is not heard.
    public void cancel() {
        if (end == null) {
            canceller.run();
            finish(new End.Cancelled<>());
        }
    }

    void at(String doing, long done, long total) {
        what.set(doing);
        progress.set(total > 0 ? (double) done / total : -1);
    }

    void done(T value) {
        finish(new End.Done<>(value));
    }

    void failed(Text why) {
        finish(new End.Failed<>(why));
    }

    void cancelled() {
        finish(new End.Cancelled<>());
    }

    private void finish(End<T> how) {
        if (end == null) {
            end = how;
            running.set(false);
            var told = List.copyOf(listeners);
            listeners.clear();
            told.forEach(listener -> listener.accept(how));
        }
    }

    private Job<T> listen(Consumer<End<T>> listener) {
        if (end == null) {
            listeners.add(listener);
        } else {
            listener.accept(end);
        }
        return this;
    }
}
