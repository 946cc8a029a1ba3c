package org.netloom.studio.guide;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Which step of the guided first run is due. It goes on when what the step asks for is so, however it
/// came about, and never back. FX thread only.
public final class Guide {
    private final ReadOnlyObjectWrapper<@Nullable Step> step = new ReadOnlyObjectWrapper<>(this, "step");
    private final Map<Step, BooleanSupplier> done = new EnumMap<>(Step.class);

    /// Says what ends a step. The fact is asked anew at each change: of several that hang on one value, some
    /// are told of it later than others.
    public void endOf(Step which, BooleanSupplier fact, Observable... changes) {
        done.put(which, fact);
        for (var change : changes) {
            change.addListener(observable -> goOn());
        }
    }

    /// Null while nobody is guided.
    public ReadOnlyObjectProperty<@Nullable Step> step() {
        return step.getReadOnlyProperty();
    }

    public void begin() {
        step.set(Step.OPEN);
        goOn();
    }

    /// Leaves the step to the next one, done or not.
    public void skip() {
        var now = step.get();
        if (now != null && now != Step.END) {
            step.set(Step.values()[now.ordinal() + 1]);
            goOn();
        }
    }

    public void leave() {
        step.set(null);
    }

    private void goOn() {
        var now = step.get();
        var fact = now == null ? null : done.get(now);
        if (fact != null && fact.getAsBoolean()) {
            skip();
        }
    }
}
