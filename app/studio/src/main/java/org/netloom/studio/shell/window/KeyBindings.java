package org.netloom.studio.shell.window;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Actions;

/// Brings keys to actions. Who types text keeps the plain keys and the editing ones; Space trains
/// unless the focus came by keyboard to something that Space presses.
public final class KeyBindings {
    private final Actions actions;

    private KeyBindings(Actions actions) {
        this.actions = actions;
    }

    public static void install(Scene scene, Actions actions) {
        var bindings = new KeyBindings(actions);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> bindings.beforeControls(scene, event));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> bindings.afterControls(scene, event));
    }

    private void beforeControls(Scene scene, KeyEvent event) {
        var owner = scene.getFocusOwner();
        if (event.getCode() == KeyCode.SPACE && !takesText(owner) && !wantsSpace(owner)) {
            fire(event, owner);
        }
    }

    private void afterControls(Scene scene, KeyEvent event) {
        if (event.getCode() != KeyCode.SPACE) {
            fire(event, scene.getFocusOwner());
        }
    }

    private void fire(KeyEvent event, @Nullable Node owner) {
        for (var action : matching(event, takesText(owner))) {
            if (actions.fire(action)) {
                event.consume();
                return;
            }
        }
    }

    static List<Action> matching(KeyEvent event, boolean typing) {
        return Stream.of(Action.values())
                .filter(action -> action.keys().stream()
                        .anyMatch(key ->
                                key.match(event) && !(typing && (action.group() == Action.Group.EDIT || isPlain(key)))))
                .toList();
    }

    private static boolean isPlain(javafx.scene.input.KeyCombination key) {
        return key.getControl() != ModifierValue.DOWN
                && key.getShortcut() != ModifierValue.DOWN
                && key.getMeta() != ModifierValue.DOWN
                && !(key instanceof KeyCodeCombination combination
                        && combination.getCode().isFunctionKey());
    }

    private static boolean takesText(@Nullable Node owner) {
        return switch (owner) {
            case TextInputControl text -> text.isEditable();
            case ComboBoxBase<?> box -> box.isEditable();
            case Spinner<?> spinner -> spinner.isEditable();
            case null, default -> false;
        };
    }

    private static boolean wantsSpace(@Nullable Node owner) {
        return (owner instanceof ButtonBase || owner instanceof ComboBoxBase<?>) && owner.isFocusVisible();
    }
}
