package org.netloom.core.layers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Merging.Add;
import org.netloom.core.layers.Merging.Concatenate;
import org.netloom.core.layers.Normalizing.BatchNormalization;
import org.netloom.core.layers.Pooling.AveragePooling2D;
import org.netloom.core.layers.Pooling.GlobalAveragePooling2D;
import org.netloom.core.layers.Pooling.MaxPooling2D;
import org.netloom.core.layers.Regularization.Dropout;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.text.Text;

/// All layers there are: one line each. Palette, inspector and project file follow from it.
public final class LayerCatalog {

    /// @param initial what a block starts with when it is dragged in: Keras' defaults
    public record Entry(Family family, Layer initial, Text description) {
        public String id() {
            return idOf(initial);
        }
    }

    private static final List<Entry> ENTRIES = List.of(
            entry(
                    Family.INPUT,
                    new Input(28, 28, 1),
                    "Where the pictures come in. Its shape is what every picture is scaled to."),
            entry(
                    Family.CONVOLUTION,
                    new Conv2D(32, 3),
                    "Slides small filters over the picture and learns what each should look for."),
            entry(
                    Family.POOLING,
                    new MaxPooling2D(2),
                    "Keeps the strongest answer in each window and makes the map smaller."),
            entry(Family.POOLING, new AveragePooling2D(2), "Takes the mean of each window and makes the map smaller."),
            entry(
                    Family.POOLING,
                    new GlobalAveragePooling2D(),
                    "Takes the mean of each channel: one number for each filter."),
            entry(
                    Family.DENSE,
                    new Dense(64, ActivationFunction.LINEAR),
                    "Connects every value with every unit. The last one has a unit for each class."),
            entry(Family.SHAPE, new Flatten(), "Lays out a map as one row of values, as Dense wants it."),
            entry(
                    Family.ACTIVATION,
                    new Activation(ActivationFunction.RELU),
                    "Bends values, so that layers on top of each other can learn more than one alone."),
            entry(
                    Family.REGULARISATION,
                    new Dropout(0.5),
                    "Switches off a share of the values at random while training, so that the net does not rely on few."),
            entry(
                    Family.NORMALISATION,
                    new BatchNormalization(),
                    "Brings each channel to mean 0 and variance 1, which makes training quicker and steadier."),
            entry(Family.MERGING, new Add(), "Adds several inputs of one shape, value by value."),
            entry(Family.MERGING, new Concatenate(), "Puts the channels of several inputs one behind another."));

    private LayerCatalog() {}

    public static List<Entry> entries() {
        return ENTRIES;
    }

    public static Optional<Entry> find(String id) {
        return ENTRIES.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /// The family of a layer; an unknown one counts as shape.
    public static Family familyOf(Layer layer) {
        return find(idOf(layer)).map(Entry::family).orElse(Family.SHAPE);
    }

    /// Keras' class name.
    public static String idOf(Layer layer) {
        return layer instanceof Unknown unknown
                ? unknown.id()
                : layer.getClass().getSimpleName();
    }

    /// `MaxPooling2D` becomes `max_pooling2d`, as Keras names layers, and `kernelSize` `kernel_size`.
    public static String snakeCase(String camelCase) {
        return camelCase
                .replaceAll("[^A-Za-z0-9]", "")
                .replaceAll("(.)([A-Z][a-z0-9]+)", "$1_$2")
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    private static Entry entry(Family family, Layer initial, String description) {
        return new Entry(family, initial, Text.of(description));
    }
}
