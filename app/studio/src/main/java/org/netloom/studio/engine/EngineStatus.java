package org.netloom.studio.engine;

import java.util.IdentityHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.netloom.core.text.Text;

/// How the engines are, for the status bar. FX thread only.
public final class EngineStatus {
    /// Memory while nobody has told any.
    public static final long UNKNOWN = -1;

    /// How the service engine is.
    public enum State {
        OFF,
        STARTING,
        READY,
        DIED
    }

    private final ReadOnlyObjectWrapper<State> service = new ReadOnlyObjectWrapper<>(this, "service", State.OFF);
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(this, "working");
    private final ReadOnlyObjectWrapper<Text> device = new ReadOnlyObjectWrapper<>(this, "device", Text.of(""));
    private final ReadOnlyLongWrapper memory = new ReadOnlyLongWrapper(this, "memory", UNKNOWN);
    private final Map<Object, Long> memories = new IdentityHashMap<>();

    public ReadOnlyObjectProperty<State> service() {
        return service.getReadOnlyProperty();
    }

    /// Whether the service engine has something to do.
    public ReadOnlyBooleanProperty working() {
        return working.getReadOnlyProperty();
    }

    /// What is computed on; empty until an engine said so.
    public ReadOnlyObjectProperty<Text> device() {
        return device.getReadOnlyProperty();
    }

    /// Bytes that all engines hold together, or `UNKNOWN`.
    public ReadOnlyLongProperty memory() {
        return memory.getReadOnlyProperty();
    }

    void service(State next) {
        service.set(next);
    }

    void working(boolean now) {
        working.set(now);
    }

    void device(Text words) {
        device.set(words);
    }

    void memory(Object engine, long bytes) {
        memories.put(engine, bytes);
        sum();
    }

    void forget(Object engine) {
        memories.remove(engine);
        sum();
    }

    private void sum() {
        memory.set(
                memories.isEmpty()
                        ? UNKNOWN
                        : memories.values().stream().mapToLong(Long::longValue).sum());
    }
}
