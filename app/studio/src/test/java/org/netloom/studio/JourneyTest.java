package org.netloom.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.testing.ShapesPainter;
import org.netloom.studio.canvas.PaletteDrag;
import org.testfx.api.FxRobot;

/// The five gestures in the real window with the real engine, by mouse and keyboard.
@Tag("ui")
@Timeout(300)
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class JourneyTest {
    private static final int PICTURES_A_CLASS = 40;

    @TempDir
    private Path folder;

    private Visit visit;
    private FxRobot robot;

    @BeforeEach
    void open() throws Exception {
        ShapesPainter.paint(folder.resolve("pictures"), PICTURES_A_CLASS, 7);
        visit = Visit.begin(folder.resolve("projects"), 1280, 800);
        robot = visit.robot;
    }

    @AfterEach
    void close() throws Exception {
        visit.end();
    }

    @Test
    void fromAFolderOfPicturesToAnAnswerAndOverTheDeathOfAnEngine() throws Exception {
        shot("welcome");
        openThePictures();
        emptyTheCanvas();
        dropLayers();
        completeTheNet();
        chooseEpochs("2");
        train();
        tryAPicture();
        loseTheEngine();
        resume();
    }

    private void openThePictures() throws Exception {
        try (var files = OtherWindow.with(folder.resolve("pictures"))) {
            files.dragTo(robot, Visit.centre(visit.stage.getScene().getRoot()));
        }
        visit.await(
                () -> visit.sees("#classes") && visit.words("#dataset-summary").startsWith("200 pictures"));
        shot("pictures");
    }

    private void emptyTheCanvas() {
        robot.clickOn("#place-design");
        visit.await(() -> visit.sees("#block-dense"));
        shot("first-net");
        robot.clickOn("#block-input");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).type(KeyCode.DELETE);
        visit.await(() -> robot.lookup(".block").queryAll().isEmpty());
        shot("empty-canvas");
    }

    private void dropLayers() {
        var canvas = robot.lookup("#canvas").queryAs(Region.class);
        var top = canvas.localToScreen(canvas.getWidth() / 3, 60);
        int row = 0;
        for (var layer : List.of("Input", "Conv2D", "MaxPooling2D", "Flatten")) {
            drop(layer, top.add(0, 75 * row++));
        }
        drop("Dropout", top.add(260, 0));
        drop("Dense", top.add(260, 100));
        drop("Activation", top.add(260, 200));
        shot("layers");
    }

    private void drop(String layer, Point2D place) {
        int before = robot.lookup(".block").queryAll().size();
        visit.write("#palette-search", layer);
        PaletteDrag.to(robot, "#palette-" + layer, place);
        visit.await(() -> robot.lookup(".block").queryAll().size() == before + 1);
    }

    private void completeTheNet() {
        // The problem of the chosen block is explained where the wire begins: let go of it first.
        var canvas = robot.lookup("#canvas").queryAs(Region.class);
        robot.clickOn(canvas.localToScreen(canvas.getWidth() / 2, canvas.getHeight() - 40));
        visit.await(() -> !robot.lookup("#problem-popover").query().isVisible());
        robot.drag("#out-flatten").dropTo("#in-dropout");
        visit.await(() -> visit.sees("#wire-flatten-dropout"));
        robot.clickOn("#block-dense");
        visit.type("#option-units", "5");
        robot.clickOn("#block-activation");
        visit.await(() -> visit.sees("#option-activation"));
        robot.clickOn("#option-activation").write("softmax").type(KeyCode.ENTER);
        visit.await(() -> visit.words("#problem-count").equals("no problems"));
        shot("net");
    }

    private void chooseEpochs(String epochs) {
        robot.clickOn("#place-train");
        visit.type("#epochs", epochs);
        visit.type("#batch-size", "4");
        shot("settings");
        robot.clickOn("#place-design");
    }

    private void train() {
        robot.clickOn("#train");
        var loss = new TreeSet<Integer>();
        var accuracy = new TreeSet<Integer>();
        visit.await(() -> {
            loss.add(visit.points("#strip-loss", "training"));
            accuracy.add(visit.points("#strip-accuracy", "training"));
            return visit.points("#strip-accuracy", "validation") == 2;
        });
        assertThat(loss).hasSizeGreaterThan(2);
        assertThat(accuracy).hasSizeGreaterThan(2);
        assertThat(visit.points("#strip-loss", "validation")).isEqualTo(2);
        visit.awaitRun(() -> visit.sees(".notice.success"));
        shot("trained");
        robot.clickOn("#place-train");
        visit.await(() -> visit.sees("#loss-chart"));
        shot("curves");
        robot.clickOn("#place-design");
    }

    private void tryAPicture() throws Exception {
        try (var files = OtherWindow.with(folder.resolve("pictures/star/star-0001.png"))) {
            files.dragTo(robot, visit.centre("#trial"));
        }
        visit.await(() -> visit.sees("#trial .bar-name"));
        shot("answer");
        var labels = visit.allWords("#trial .bar-name");
        var shares = visit.allWords("#trial .figures");
        assertThat(labels).hasSize(3).isSubsetOf("circle", "cross", "square", "star", "triangle");
        assertThat(shares.stream().map(Double::valueOf)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private void loseTheEngine() {
        chooseEpochs("400");
        var others = Visit.engines();
        robot.clickOn("#train");
        visit.awaitRun(() -> visit.points("#strip-loss", "validation") > 2);
        shot("training");
        // The newest engine waits for the run after this one; the service came first.
        others.forEach(engine -> {
            if (!engine.equals(oldest(others))) {
                engine.destroyForcibly();
            }
        });
        visit.await(() -> visit.sees(".notice.error"));
        shot("engine-died");
        robot.clickOn(".notice-close");
        visit.await(() -> !visit.sees(".notice"));
        robot.clickOn("#block-dense");
        visit.type("#option-units", "6");
        visit.await(() -> visit.words("#problem-count").equals("1 problem"));
        visit.type("#option-units", "5");
        visit.await(() -> visit.words("#problem-count").equals("no problems"));
    }

    private void resume() {
        robot.clickOn("#place-train");
        visit.await(() -> visit.sees("#resume"));
        shot("resume");
        int before = visit.points("#loss-chart", "validation");
        robot.clickOn("#resume");
        visit.awaitRun(() -> visit.points("#loss-chart", "validation") > before);
        shot("resumed");
    }

    private static ProcessHandle oldest(List<ProcessHandle> engines) {
        return engines.stream()
                .min(Comparator.comparing(engine -> engine.info().startInstant().orElseThrow()))
                .orElseThrow();
    }

    private void shot(String step) {
        visit.shot("journey-" + step);
    }
}
