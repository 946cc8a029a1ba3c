package org.netloom.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.dataset.DataSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.testing.ShapesPainter;
import org.netloom.studio.support.ConfigFolder;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The five gestures in the real window with the real engine, by mouse and keyboard.
@Tag("ui")
@Timeout(240)
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class JourneyTest {
    private static final int PICTURES_A_CLASS = 40;

    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        System.setProperty("netloom.projects", folder.resolve("projects").toString());
        Files.deleteIfExists(ConfigFolder.locate().resolve("studio.json"));
        ShapesPainter.paint(folder.resolve("pictures"), PICTURES_A_CLASS, 7);
        EarlyStart.begin();
        stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupApplication(StudioApp.class);
        robot.interact(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1280);
            stage.setHeight(800);
        });
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void fromAFolderOfPicturesToAnAnswer() throws Exception {
        await(() -> exists("#sample-shapes"));
        shot("welcome");
        openThePictures();
        emptyTheCanvas();
        dropLayers();
        completeTheNet();
        chooseTwoEpochs();
        train();
        tryAPicture();
    }

    private void openThePictures() throws Exception {
        try (var files = OtherWindow.with(folder.resolve("pictures"))) {
            files.dragTo(robot, centre(stage.getScene().getRoot()));
        }
        await(() -> exists("#classes") && words("#dataset-summary").startsWith("200 pictures"));
        shot("pictures");
    }

    private void emptyTheCanvas() {
        robot.clickOn("#place-design");
        await(() -> exists("#block-dense"));
        shot("first-net");
        robot.clickOn("#block-input");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).type(KeyCode.DELETE);
        await(() -> !exists("#block-dense") && !exists("#block-input"));
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
        robot.interact(
                () -> robot.lookup("#palette-search").queryAs(TextField.class).setText(layer));
        robot.drag("#palette-" + layer).dropTo(place);
        await(() -> robot.lookup(".block").queryAll().size() == before + 1);
    }

    private void completeTheNet() {
        robot.drag("#out-flatten").dropTo("#in-dropout");
        await(() -> exists("#wire-flatten-dropout"));
        robot.clickOn("#block-dense");
        type("#option-units", "5");
        robot.clickOn("#block-activation");
        await(() -> exists("#option-activation"));
        robot.clickOn("#option-activation").write("softm").type(KeyCode.ENTER);
        await(() -> words("#problem-count").equals("no problems"));
        shot("net");
    }

    private void chooseTwoEpochs() {
        robot.clickOn("#place-train");
        type("#epochs", "2");
        type("#batch-size", "4");
        shot("settings");
    }

    private void type(String field, String words) {
        await(() -> exists(field));
        robot.clickOn(field).press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write(words).type(KeyCode.ENTER);
    }

    private void train() {
        robot.clickOn("#place-design").clickOn("#train");
        var loss = new TreeSet<Integer>();
        var accuracy = new TreeSet<Integer>();
        await(() -> {
            loss.add(points("#strip-loss", "training"));
            accuracy.add(points("#strip-accuracy", "training"));
            return points("#strip-accuracy", "validation") == 2;
        });
        assertThat(loss).hasSizeGreaterThan(2);
        assertThat(accuracy).hasSizeGreaterThan(2);
        assertThat(points("#strip-loss", "validation")).isEqualTo(2);
        await(() -> exists(".notice"));
        shot("trained");
        robot.clickOn("#place-train");
        await(() -> exists("#loss-chart"));
        shot("curves");
        robot.clickOn("#place-design");
    }

    private int points(String card, String curve) {
        return robot.lookup(card).lookup(".curve-chart .chart").queryAs(XYChart.class).getRenderers().stream()
                .flatMap(renderer -> renderer.getDatasets().stream())
                .filter(data -> data.getName().equals(curve))
                .mapToInt(DataSet::getDataCount)
                .sum();
    }

    private void tryAPicture() throws Exception {
        try (var files = OtherWindow.with(folder.resolve("pictures/star/star-0001.png"))) {
            files.dragTo(robot, centre(robot.lookup("#trial").query()));
        }
        await(() -> robot.lookup("#trial .bar-name").tryQuery().isPresent());
        shot("answer");
        var labels = all("#trial .bar-name");
        var shares = all("#trial .figures");
        assertThat(labels).hasSize(3).isSubsetOf("circle", "cross", "square", "star", "triangle");
        assertThat(shares.stream().map(Double::valueOf)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private List<String> all(String labels) {
        return robot.lookup(labels).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private String words(String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private boolean exists(String id) {
        return robot.lookup(id).tryQuery().isPresent();
    }

    private void shot(String name) {
        robot.interact(() -> Pictures.keep(stage.getScene(), "journey-" + name));
    }

    private static Point2D centre(Node node) {
        var bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        } catch (Exception e) {
            shot("late");
            throw new AssertionError("It did not happen within 30 seconds", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
