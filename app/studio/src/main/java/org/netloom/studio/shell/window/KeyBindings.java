package org.netloom.studio.shell.window;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Actions;

/// Brings keys to actions. Who types text keeps the plain keys and the editing ones; Space trains
/// unless the focus came by keyboard to something that Space presses. A key held down does its
/// action once, save where more of it is plainly meant.
public final class KeyBindings {
    private static final Set<Action> REPEATING =
            EnumSet.of(Action.UNDO, Action.REDO, Action.MOVE_UP, Action.MOVE_DOWN, Action.ZOOM_IN, Action.ZOOM_OUT);

    private final Actions actions;
    private @Nullable KeyCode held;
    private boolean again;

    private KeyBindings(Actions actions) {
        this.actions = actions;
    }

    public static void install(Scene scene, Actions actions) {
        var bindings = new KeyBindings(actions);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> bindings.press(event.getCode()));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> bindings.held = null);
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(focused -> bindings.held = null);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> bindings.beforeControls(scene, event));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> bindings.afterControls(scene, event));
    }

    /// The system sends a key that is held down as presses without a release between them.
    private void press(KeyCode code) {
        again = code == held;
        held = code;
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
            if (again && !REPEATING.contains(action) || actions.fire(action)) {
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
