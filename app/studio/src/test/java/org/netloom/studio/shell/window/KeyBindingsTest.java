package org.netloom.studio.shell.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Actions;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class KeyBindingsTest {
    private final List<Action> done = new ArrayList<>();
    private Scene scene;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        scene = new Scene(new Pane(), 200, 100);
        var actions = new Actions();
        for (var action : List.of(Action.THEME, Action.UNDO, Action.TRAIN, Action.ZOOM_IN)) {
            actions.bind(action, () -> done.add(action));
        }
        KeyBindings.install(scene, actions);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aKeyHeldDownSwitchesOnce(FxRobot robot) {
        robot.interact(() -> {
            press(KeyCode.L, true, 5);
            press(KeyCode.SPACE, false, 5);
        });

        assertThat(done).containsExactly(Action.THEME, Action.TRAIN);
    }

    @Test
    void pressedAgainItSwitchesAgain(FxRobot robot) {
        robot.interact(() -> {
            press(KeyCode.SPACE, false, 2);
            send(KeyEvent.KEY_RELEASED, KeyCode.SPACE, false);
            press(KeyCode.SPACE, false, 2);
        });

        assertThat(done).containsExactly(Action.TRAIN, Action.TRAIN);
    }

    @Test
    void aReleaseLostToAnotherWindowIsNotWaitedFor(FxRobot robot) {
        robot.interact(() -> press(KeyCode.SPACE, false, 1));
        var other = new Stage[1];
        robot.interact(() -> {
            other[0] = new Stage();
            other[0].setScene(new Scene(new Pane()));
            other[0].show();
            other[0].requestFocus();
        });
        robot.interact(() -> {
            other[0].close();
            stage.requestFocus();
        });
        robot.interact(() -> press(KeyCode.SPACE, false, 1));

        assertThat(done).containsExactly(Action.TRAIN, Action.TRAIN);
    }

    @Test
    void stepsGoOnWhileTheirKeyIsHeld(FxRobot robot) {
        robot.interact(() -> {
            press(KeyCode.PLUS, false, 3);
            send(KeyEvent.KEY_RELEASED, KeyCode.PLUS, false);
        });

        assertThat(done).containsExactly(Action.ZOOM_IN, Action.ZOOM_IN, Action.ZOOM_IN);
    }

    private void press(KeyCode code, boolean shortcut, int times) {
        for (int i = 0; i < times; i++) {
            send(KeyEvent.KEY_PRESSED, code, shortcut);
        }
    }

    private void send(EventType<KeyEvent> type, KeyCode code, boolean shortcut) {
        Event.fireEvent(
                scene.getRoot(),
                new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, code.getName(), code, shortcut, shortcut, false, false));
    }
}
