package org.netloom.studio.shell;

import static org.netloom.studio.support.Localization.text;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.studio.support.Hint;

/// What each action does and whether it can be done now. An action nobody has bound is disabled
/// wherever it appears. FX thread only.
public final class Actions {
    private static final class Binding {
        final ReadOnlyBooleanWrapper available = new ReadOnlyBooleanWrapper(false);
        Runnable run = () -> {};
    }

    private final Map<Action, Binding> bindings = new EnumMap<>(Action.class);

    public Actions() {
        for (var action : Action.values()) {
            bindings.put(action, new Binding());
        }
    }

    /// Says what `action` does from now on, and when it can. A later call replaces an earlier one.
    public void bind(Action action, ObservableBooleanValue available, Runnable run) {
        var binding = binding(action);
        binding.run = run;
        binding.available.bind(available);
    }

    public void bind(Action action, Runnable run) {
        bind(action, new SimpleBooleanProperty(true), run);
    }

    public void unbind(Action action) {
        var binding = binding(action);
        binding.run = () -> {};
        binding.available.unbind();
        binding.available.set(false);
    }

    public ReadOnlyBooleanProperty available(Action action) {
        return binding(action).available.getReadOnlyProperty();
    }

    /// Does the action where it can be done; says whether it did.
    public boolean fire(Action action) {
        var binding = binding(action);
        if (!binding.available.get()) {
            return false;
        }
        binding.run.run();
        return true;
    }

    public MenuItem menuItem(Action action) {
        var item = new MenuItem(text(action.english()), new FontIcon(action.icon()));
        var key = action.keys().getFirst();
        if (!key.getControl().equals(KeyCombination.ModifierValue.UP)
                || !key.getShortcut().equals(KeyCombination.ModifierValue.UP)) {
            item.setAccelerator(key);
        }
        item.disableProperty().bind(available(action).not());
        item.setOnAction(event -> fire(action));
        return item;
    }

    /// A button with words.
    public Button button(Action action) {
        var button = new Button(text(action.english()));
        attach(button, action);
        return button;
    }

    /// A button whose words name its key.
    public Button keyButton(Action action) {
        var button = new Button(hint(action), new FontIcon(action.icon()));
        attach(button, action);
        return button;
    }

    /// A button with the icon alone; its words are the tooltip.
    public Button iconButton(Action action) {
        var button = new Button(text(action.english()), new FontIcon(action.icon()));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        attach(button, action);
        return button;
    }

    /// Lets any button fire the action, be disabled with it and name its key.
    public void attach(ButtonBase button, Action action) {
        button.disableProperty().bind(available(action).not());
        button.setOnAction(event -> fire(action));
        Hint.on(button, hint(action));
        button.setAccessibleText(text(action.english()));
    }

    /// Such as "Undo (Ctrl+Z)".
    public static String hint(Action action) {
        return action.keys().isEmpty()
                ? text(action.english())
                : text(
                        "{0} ({1})",
                        text(action.english()), action.keys().getFirst().getDisplayText());
    }

    @SuppressWarnings("NullAway") // the constructor fills the map with every action
    private Binding binding(Action action) {
        return bindings.get(action);
    }
}
