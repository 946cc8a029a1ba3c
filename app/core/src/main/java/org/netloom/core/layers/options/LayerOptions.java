package org.netloom.core.layers.options;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Unknown;
import org.netloom.core.layers.options.RecordOptions.Option;

/// The options of a layer by their Keras names: what the inspector needs to show any layer.
public final class LayerOptions {
    private LayerOptions() {}

    public static List<Option> of(Layer layer) {
        return layer instanceof Unknown ? List.of() : RecordOptions.of((Record) layer);
    }

    /// The layer with one option changed.
    ///
    /// @throws InvalidOption if the option cannot have this value
    public static Layer with(Layer layer, String option, @Nullable Object value) {
        return (Layer) RecordOptions.with((Record) layer, option, value);
    }
}
