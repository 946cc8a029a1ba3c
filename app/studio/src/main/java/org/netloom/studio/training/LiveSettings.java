package org.netloom.studio.training;

import static org.netloom.studio.support.Localization.text;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.netloom.core.protocol.Event;

/// What holds for the run under way, as the engine says. FX thread only.
public final class LiveSettings {
    private final ReadOnlyObjectWrapper<Integer> epochs = new ReadOnlyObjectWrapper<>(this, "epochs", 0);
    private final ReadOnlyObjectWrapper<Double> rate = new ReadOnlyObjectWrapper<>(this, "rate", Double.NaN);
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");

    /// 0 while nobody knows.
    public ReadOnlyObjectProperty<Integer> epochs() {
        return epochs.getReadOnlyProperty();
    }

    /// The learning rate as it was set, NaN while nobody knows.
    public ReadOnlyObjectProperty<Double> rate() {
        return rate.getReadOnlyProperty();
    }

    /// What the engine last said to what was asked of it.
    public ReadOnlyStringProperty told() {
        return told.getReadOnlyProperty();
    }

    void begin(int planned) {
        told.set("");
        epochs.set(planned);
    }

    void rate(double initial) {
        rate.set(initial);
    }

    void hear(Event event) {
        if (event instanceof Event.Started started) {
            epochs.set(started.epochs());
        } else if (event instanceof Event.Changed(int newEpochs, double newRate)) {
            epochs.set(newEpochs);
            rate.set(newRate);
            told.set(text("holds from the next step on"));
        } else if (event instanceof Event.Saved(int step)) {
            told.set(text("saved at step {0}", step));
        }
    }
}
