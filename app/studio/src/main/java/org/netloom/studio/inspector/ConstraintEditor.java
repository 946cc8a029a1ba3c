package org.netloom.studio.inspector;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.Constraint;
import org.netloom.core.layers.Constraint.MaxNorm;
import org.netloom.core.layers.InvalidOption;
import org.netloom.core.text.Text;

/// None, or a bound with its value and axis.
final class ConstraintEditor implements OptionEditor {
    private static final String NONE = "none";
    private static final String MAX_NORM = "max_norm";
    /// Keras' default for MaxNorm.
    private static final double USUAL = 2;

    private final Change change;
    private final ComboBox<String> kind = new ComboBox<>();
    private final GridPane details = new GridPane();
    private final VBox box = new VBox(kind);
    private final TypedEditor<Double> most;
    private final TypedEditor<List<Integer>> axis;
    private @Nullable Constraint shown;
    private boolean showing;

    ConstraintEditor(Change change, Runnable settle) {
        this.change = change;
        kind.getItems().setAll(NONE, MAX_NORM);
        kind.setMaxWidth(Double.MAX_VALUE);
        most = new TypedEditor<>(
                typed -> OptionText.number("max_value", typed), OptionText::of, this::changeMost, settle);
        axis = new TypedEditor<>(typed -> OptionText.list("axis", typed), OptionText::of, this::changeAxis, settle);
        box.getStyleClass().add("option-editor");
        details.getStyleClass().add("option-details");
        details.addRow(0, new Label("max_value"), most.node());
        details.addRow(1, new Label("axis"), axis.node());
        kind.valueProperty().subscribe(name -> {
            if (!showing && name != null) {
                change.apply(name.equals(NONE) ? null : new MaxNorm(USUAL));
                settle.run();
            }
        });
        kind.setAccessibleText(text("Constraint"));
    }

    private Optional<Text> changeMost(@Nullable Object value) {
        return shown instanceof MaxNorm(double old, var axes) && value instanceof Double number
                ? checked(() -> new MaxNorm(number, axes))
                : Optional.empty();
    }

    private Optional<Text> changeAxis(@Nullable Object value) {
        return shown instanceof MaxNorm(double limit, var old) && value instanceof List<?> axes
                ? checked(() -> new MaxNorm(
                        limit, axes.stream().map(Integer.class::cast).toList()))
                : Optional.empty();
    }

    private Optional<Text> checked(java.util.function.Supplier<Constraint> made) {
        try {
            return change.apply(made.get());
        } catch (InvalidOption invalid) {
            return Optional.of(invalid.text());
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(@Nullable Object value) {
        shown = value instanceof Constraint constraint ? constraint : null;
        showing = true;
        kind.setValue(shown == null ? NONE : MAX_NORM);
        showing = false;
        if (shown instanceof MaxNorm(double limit, var axes)) {
            if (!box.getChildren().contains(details)) {
                box.getChildren().add(details);
            }
            most.show(limit);
            axis.show(axes);
        } else {
            box.getChildren().remove(details);
        }
    }
}
