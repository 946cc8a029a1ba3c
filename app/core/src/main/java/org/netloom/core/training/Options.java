package org.netloom.core.training;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.InvalidOption;

/// The options of an optimizer, a learning rate or a loss by their Keras names, read off and changed
/// through its record: what a form needs to show any of them.
public final class Options {

    /// @param name as in Keras, such as `beta_1`
    /// @param type of the record's component
    public record Option(
            String name, Class<?> type, @Nullable Object value) {}

    private Options() {}

    /// All but those that every optimizer has.
    public static List<Option> of(Object record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(c -> !c.getAccessor().isAnnotationPresent(JsonUnwrapped.class))
                .map(c -> new Option(keras(c.getName()), c.getType(), valueOf(c, record)))
                .toList();
    }

    /// The same with one option changed.
    ///
    /// @throws InvalidOption if the option cannot have this value
    public static <T> T with(T record, String option, @Nullable Object value) {
        var components = record.getClass().getRecordComponents();
        if (Arrays.stream(components).noneMatch(c -> keras(c.getName()).equals(option))) {
            throw new IllegalArgumentException(record.getClass().getSimpleName() + " has no option " + option);
        }
        var values = Arrays.stream(components)
                .map(c -> keras(c.getName()).equals(option) ? value : valueOf(c, record))
                .toArray();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            @SuppressWarnings("unchecked")
            var changed = (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
            return changed;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidOption invalid) {
                throw invalid;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Keras' name of a component: `beta1` is its `beta_1`.
    private static String keras(String component) {
        return component.replaceAll("([A-Z0-9])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object valueOf(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
