package org.netloom.studio.inspector;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// A list to choose one of an enum's values from, by Keras' names.
final class ChoiceEditor implements OptionEditor {
    /// More than these are found quicker by typing a few letters.
    private static final int FEW = 8;

    private final ComboBox<Enum<?>> box;
    private boolean showing;

    /// @param fits which of them the option can have
    ChoiceEditor(Class<?> type, Predicate<Enum<?>> fits, Change change, Runnable settle) {
        var values = type.getEnumConstants() instanceof Enum<?>[] constants ? constants : new Enum<?>[0];
        box = values.length > FEW ? new SearchableComboBox<>() : new ComboBox<>();
        box.getItems().setAll(Arrays.stream(values).filter(fits).toList());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(12);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Enum<?> value) {
                return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
            }

            @Override
            public @Nullable Enum<?> fromString(String name) {
                return null;
            }
        });
        box.valueProperty().subscribe(value -> {
            if (!showing && value != null) {
                change.apply(value);
                settle.run();
            }
        });
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(@Nullable Object value) {
        if (value instanceof Enum<?> choice && choice != box.getValue()) {
            showing = true;
            box.setValue(choice);
            showing = false;
        }
    }
}
