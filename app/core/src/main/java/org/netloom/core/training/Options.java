package org.netloom.core.training;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.RecordCopy;

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
                .map(c -> new Option(keras(c.getName()), c.getType(), RecordCopy.value(c, record)))
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
        return RecordCopy.of(
                record, (component, old) -> keras(component.getName()).equals(option) ? value : old);
    }

    /// Keras' name of a component: `beta1` is its `beta_1`.
    private static String keras(String component) {
        return component.replaceAll("([A-Z0-9])", "_$1").toLowerCase(Locale.ROOT);
    }
}
