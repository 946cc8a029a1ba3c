package org.netloom.core.layers;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The options of a layer by their Keras names, read off and changed through its record: what the
/// inspector needs to show any layer.
public final class LayerOptions {

    /// @param name as in Keras, such as `kernel_size`
    /// @param type of the record's component: int, double, boolean, an enum, [Size], [Shape] or
    ///     [Constraint]
    public record Option(
            String name, Class<?> type, @Nullable Object value) {}

    private LayerOptions() {}

    public static List<Option> of(Layer layer) {
        if (layer instanceof Unknown) {
            return List.of();
        }
        return Arrays.stream(layer.getClass().getRecordComponents())
                .map(c -> new Option(LayerCatalog.snakeCase(c.getName()), c.getType(), valueOf(c, layer)))
                .toList();
    }

    /// The layer with one option changed.
    ///
    /// @throws InvalidOption if the option cannot have this value
    public static Layer with(Layer layer, String option, @Nullable Object value) {
        var components = layer.getClass().getRecordComponents();
        if (of(layer).stream().noneMatch(known -> known.name().equals(option))) {
            throw new IllegalArgumentException(LayerCatalog.idOf(layer) + " has no option " + option);
        }
        var values = Arrays.stream(components)
                .map(c -> LayerCatalog.snakeCase(c.getName()).equals(option) ? value : valueOf(c, layer))
                .toArray();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return layer.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidOption invalid) {
                throw invalid;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether an option may be without a value.
    public static boolean isOptional(Class<? extends Layer> layer, String option) {
        return Arrays.stream(layer.getRecordComponents())
                .filter(c -> LayerCatalog.snakeCase(c.getName()).equals(option))
                .anyMatch(c -> c.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    private static @Nullable Object valueOf(RecordComponent component, Layer layer) {
        try {
            return component.getAccessor().invoke(layer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
