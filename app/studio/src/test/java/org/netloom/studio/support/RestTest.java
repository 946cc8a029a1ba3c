package org.netloom.studio.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.netloom.studio.FxWait;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Where nothing changes, nothing is drawn: the toolkit is asked for no pulse, and training has the
/// cores for itself.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class RestTest {
    private VBox root;

    @Start
    void start(Stage stage) {
        root = new VBox(new Button("other"));
        stage.setScene(new Scene(root, 400, 300));
        stage.show();
    }

    @Test
    void aFieldThatIsFilledFromElsewhereRests(FxRobot robot) throws Exception {
        var field = new CalmTextField("twenty");
        robot.interact(() -> root.getChildren().add(field));
        robot.interact(field::requestFocus);
        robot.interact(field::end);
        robot.interact(root.getChildren().getFirst()::requestFocus);
        robot.interact(() -> field.setText("thirty"));

        assertThat(rests()).isTrue();
    }

    /// Whether there comes a half second of three pulses at most.
    private boolean rests() throws InterruptedException {
        var pulses = new AtomicInteger();
        Runnable count = pulses::incrementAndGet;
        FxWait.ask(() -> {
            root.getScene().addPostLayoutPulseListener(count);
            return true;
        });
        for (int look = 0; look < 12; look++) {
            int before = pulses.get();
            Thread.sleep(500);
            if (pulses.get() - before <= 3) {
                return true;
            }
        }
        return false;
    }
}
