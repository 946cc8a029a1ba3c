package org.netloom.core.layers.options;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.weights.WeightOptions;
import org.netloom.core.text.SnakeCase;

/// The components of a record by their Keras names, read off and changed. Those of a [WeightOptions]
/// count as its record's own: `kernel` as `kernel_initializer`, `kernel_regularizer`,
/// `kernel_constraint`.
public final class RecordOptions {

    /// @param name as in Keras, such as `kernel_size`
    /// @param type of the component
    /// @param optional whether it may be null, for none
    public record Option(
            String name,
            Class<?> type,
            boolean optional,
            @Nullable Object value) {}

    private RecordOptions() {}

    public static List<Option> of(Record record) {
        var options = new ArrayList<Option>();
        for (var component : record.getClass().getRecordComponents()) {
            var name = SnakeCase.of(component.getName());
            var value = RecordCopy.value(component, record);
            if (value instanceof WeightOptions group) {
                of(group)
                        .forEach(part -> options.add(
                                new Option(name + "_" + part.name(), part.type(), part.optional(), part.value())));
            } else {
                boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                options.add(new Option(name, component.getType(), optional, value));
            }
        }
        return options;
    }

    /// The record with one option changed.
    ///
    /// @throws InvalidOption if the option cannot have this value
    public static <R extends Record> R with(R record, String option, @Nullable Object value) {
        var values = new HashMap<String, @Nullable Object>();
        values.put(option, value);
        return with(record, values);
    }

    /// The record with some options changed.
    static <R extends Record> R with(R record, Map<String, @Nullable Object> values) {
        var known = of(record).stream().map(Option::name).toList();
        for (var name : values.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(record.getClass().getSimpleName() + " has no option " + name);
            }
        }
        return replaced(record, values, "");
    }

    private static <R extends Record> R replaced(R record, Map<String, @Nullable Object> values, String prefix) {
        return RecordCopy.of(record, (component, old) -> {
            var name = prefix + SnakeCase.of(component.getName());
            if (old instanceof WeightOptions group) {
                return replaced(group, values, name + "_");
            }
            return values.containsKey(name) ? values.get(name) : old;
        });
    }
}
