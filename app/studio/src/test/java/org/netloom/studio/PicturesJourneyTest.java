package org.netloom.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Pictures in charts, and varied by sliders, in the real window with the real engine.
@Tag("ui")
@Timeout(180)
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class PicturesJourneyTest {
    @TempDir
    private Path folder;

    private Visit visit;

    @BeforeEach
    void open() throws Exception {
        visit = Visit.withShapes(folder, 1280, 800);
    }

    @AfterEach
    void close() throws Exception {
        visit.end();
    }

    @Test
    void fromABarOfAClassToAPictureThatSlidersVary() {
        charts();
        lookAtOne();
        turn();
        takeItBack();
    }

    /// A class is chosen by its bar, with the keys.
    private void charts() {
        visit.robot.clickOn("#show-charts");
        visit.await(() -> visit.sees("#class-chart") && visit.sees(".size-part"));
        visit.shot("charts");
        visit.robot.clickOn("#classes-by-count");
        var chart = visit.robot.lookup("#class-chart").queryAs(ListView.class);
        visit.robot.interact(() -> {
            chart.requestFocus();
            chart.getSelectionModel().select(0);
        });
        visit.robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        visit.await(() -> visit.sees("#thumbnails") && !visit.sees("#class-chart"));
        visit.await(() -> visit.allWords(".label").contains("40 pictures"));
    }

    private void lookAtOne() {
        var grid = visit.robot.seen("#thumbnails");
        visit.robot.interact(grid::requestFocus);
        visit.robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
        visit.await(() -> visit.sees("#sliders"));
        visit.shot("not-varied");
    }

    private void turn() {
        var slider = slider();
        visit.robot.interact(slider::requestFocus);
        visit.robot.type(KeyCode.END);
        visit.await(() -> visit.allWords(".label").contains("± 180°"));
        visit.robot.clickOn("#slider-horizontal_flip");
        visit.await(() -> flip().isSelected());
        visit.await(() -> visit.robot.lookup(".picture-frame .image-view").queryAllAs(ImageView.class).stream()
                        .filter(view -> view.getImage() != null)
                        .count()
                == 18);
        assertThat(visit.sees("#slider-rotation_range")).isTrue();
        visit.shot("varied");
    }

    /// All steps of a slider at once.
    private void takeItBack() {
        for (int i = 0; i < 2; i++) {
            visit.robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        }
        visit.await(() -> slider().getValue() == 0 && !flip().isSelected());
    }

    private Slider slider() {
        return visit.robot.lookup("#slider-rotation_range").queryAs(Slider.class);
    }

    private CheckBox flip() {
        return visit.robot.lookup("#slider-horizontal_flip").queryAs(CheckBox.class);
    }
}
