package org.netloom.studio.inspector;

import static org.netloom.studio.support.Localization.text;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Text;
import org.netloom.studio.support.CalmTextField;
import org.netloom.studio.support.look.StyleNames;

/// A text field for a value: checked at each key, with the reason below where it is not taken. Left
/// or confirmed, it shows the document's value again.
final class TypedEditor<T> implements OptionEditor {
    private final Function<String, T> parser;
    private final Function<T, String> printer;
    private final Change change;
    private final TextField field = new CalmTextField();
    private final Label reason = new Label();
    private final VBox box = new VBox(field);
    private @Nullable T shown;
    private boolean optional;
    private boolean ready;
    private boolean showing;

    /// @param parser throws [InvalidOption] for what means nothing
    /// @param settle called when the field is left
    TypedEditor(Function<String, T> parser, Function<T, String> printer, Change change, Runnable settle) {
        this.parser = parser;
        this.printer = printer;
        this.change = change;
        box.getStyleClass().add("option-editor");
        reason.getStyleClass().add("option-reason");
        reason.setWrapText(true);
        field.textProperty().subscribe(this::typed);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                restore();
                settle.run();
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                restore();
                settle.run();
                field.selectAll();
                event.consume();
            }
        });
    }

    /// With nothing typed the option has no value.
    TypedEditor<T> optional() {
        optional = true;
        return this;
    }

    TextField field() {
        return field;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    @SuppressWarnings("unchecked") // the option's type chose the editor
    public void show(@Nullable Object value) {
        shown = (T) value;
        ready = true;
        if (!field.isFocused() || !Objects.equals(parsed(), value)) {
            restore();
        }
    }

    private @Nullable T parsed() {
        try {
            return optional && field.getText().isBlank() ? null : parser.apply(field.getText());
        } catch (InvalidOption e) {
            return null;
        }
    }

    private void restore() {
        explain(Optional.empty());
        var text = shown == null ? "" : printer.apply(shown);
        if (ready && !field.getText().equals(text)) {
            showing = true;
            field.setText(text);
            showing = false;
        }
    }

    private void typed(String typed) {
        if (showing || !ready) {
            return;
        }
        try {
            explain(change.apply(optional && typed.isBlank() ? null : parser.apply(typed)));
        } catch (InvalidOption invalid) {
            explain(Optional.of(invalid.text()));
        }
    }

    private void explain(Optional<Text> why) {
        field.pseudoClassStateChanged(StyleNames.INVALID, why.isPresent());
        if (why.isEmpty()) {
            box.getChildren().remove(reason);
        } else {
            reason.setText(text(why.get()));
            if (!box.getChildren().contains(reason)) {
                box.getChildren().add(reason);
            }
        }
    }
}
