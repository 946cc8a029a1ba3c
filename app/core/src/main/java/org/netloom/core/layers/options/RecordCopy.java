package org.netloom.core.layers.options;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Records read and made anew by their components, whatever they are.
public final class RecordCopy {
    private RecordCopy() {}

    /// What a component becomes.
    @FunctionalInterface
    public interface Change {
        @Nullable
        Object of(RecordComponent component, @Nullable Object value);
    }

    /// The same kind of record with what `change` makes of each component.
    ///
    /// @throws InvalidOption if the record refuses a value
    public static <T> T of(T record, Change change) {
        var components = record.getClass().getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> change.of(component, value(component, record)))
                .toArray();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            @SuppressWarnings("unchecked") // the class of a T
            var copy = (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
            return copy;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidOption invalid) {
                throw invalid;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static @Nullable Object value(RecordComponent component, Object record) {
        try {
            return Objects.requireNonNull(component.getAccessor()).invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
