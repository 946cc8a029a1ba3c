package org.netloom.studio;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.dataset.DataSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.netloom.core.testing.ShapesPainter;
import org.netloom.studio.support.Seen;
import org.netloom.studio.support.settings.ConfigFolder;
import org.testfx.api.FxToolkit;

/// The whole studio in its window, used as a person would: by mouse and keyboard.
public final class Visit implements AutoCloseable {
    public final SeenRobot robot = new SeenRobot();
    public final Stage stage;
    private final Application application;

    private Visit(Stage stage, Application application) {
        this.stage = stage;
        this.application = application;
    }

    /// Opens the window for the first time ever, as it were. To look at its pictures: `-Dnetloom.dark=true`
    /// makes it dark, `-Dnetloom.size=1920x1080` makes it as large.
    ///
    /// @param projects where new projects are made
    public static Visit begin(Path projects, double width, double height) throws Exception {
        var visit = open(projects, width, height);
        visit.await(() -> visit.sees("#sample-shapes"));
        if (Boolean.getBoolean("netloom.dark")) {
            visit.robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.L).release(KeyCode.SHIFT, KeyCode.CONTROL);
        }
        return visit;
    }

    /// Opens the window and drops a folder of painted shapes into it, 40 pictures of each of five
    /// classes: a project with its dataset.
    static Visit withShapes(Path folder, double width, double height) throws Exception {
        var pictures = folder.resolve("pictures");
        ShapesPainter.paint(pictures, 40, 7);
        var visit = begin(folder.resolve("projects"), width, height);
        try (var files = OtherWindow.with(pictures)) {
            files.dragTo(visit.robot, centre(visit.stage.getScene().getRoot()));
        }
        visit.await(
                () -> visit.sees("#classes") && visit.words("#dataset-summary").startsWith("200 pictures"));
        return visit;
    }

    /// Opens the window on a project.
    static Visit to(Path project, double width, double height) throws Exception {
        var visit = open(project.resolveSibling("projects"), width, height, project.toString());
        visit.await(() -> visit.sees("#canvas"));
        return visit;
    }

    private static Visit open(Path projects, double width, double height, String... arguments) throws Exception {
        System.setProperty("netloom.projects", projects.toString());
        System.setProperty("netloom.rehearse", "false");
        Files.deleteIfExists(ConfigFolder.locate().resolve("studio.json"));
        EarlyStart.begin();
        var stage = FxToolkit.registerPrimaryStage();
        var visit = new Visit(stage, FxToolkit.setupApplication(StudioApp.class, arguments));
        visit.robot.interact(() -> {
            stage.setX(0);
            stage.setY(0);
            var size = System.getProperty("netloom.size", (int) width + "x" + (int) height)
                    .split("x");
            stage.setWidth(Double.parseDouble(size[0]));
            stage.setHeight(Double.parseDouble(size[1]));
        });
        return visit;
    }

    public boolean sees(String id) {
        return FxWait.ask(() -> robot.lookup(id).queryAll().stream()
                .anyMatch(node -> Seen.of(node).getValue()));
    }

    public String words(String id) {
        return FxWait.ask(() -> robot.lookup(id).queryAs(Labeled.class).getText());
    }

    List<String> allWords(String labels) {
        return FxWait.ask(() -> robot.lookup(labels).queryAllAs(Labeled.class).stream()
                .filter(label -> Seen.of(label).getValue())
                .map(Labeled::getText)
                .toList());
    }

    private List<String> everyWord() {
        return FxWait.ask(() -> robot.lookup(Labeled.class::isInstance).queryAllAs(Labeled.class).stream()
                .filter(label -> Seen.of(label).getValue())
                .map(Labeled::getText)
                .toList());
    }

    /// Points drawn of one curve of a card.
    public int points(String card, String curve) {
        return FxWait.ask(
                () -> robot.lookup(card).lookup(".curve-chart .chart").queryAs(XYChart.class).getRenderers().stream()
                        .flatMap(renderer -> renderer.getDatasets().stream())
                        .filter(data -> data.getName().equals(curve))
                        .mapToInt(DataSet::getDataCount)
                        .sum());
    }

    /// Replaces what stands in a field.
    public void write(String field, String words) {
        await(() -> sees(field));
        robot.clickOn(field);
        await(() -> robot.seen(field).isFocusWithin());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write(words);
    }

    /// Replaces what stands in a field, and Enter.
    public void type(String field, String words) {
        write(field, words);
        robot.type(KeyCode.ENTER);
    }

    Point2D centre(String id) {
        return centre(robot.seen(id));
    }

    public static Point2D centre(Node node) {
        var bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /// Keeps a picture of the window.
    void shot(String name) {
        robot.interact(() -> Pictures.keep(stage.getScene(), name));
    }

    public void await(Callable<Boolean> condition) {
        await(30, condition);
    }

    /// For what a net has to be trained for.
    public void awaitRun(Callable<Boolean> condition) {
        await(120, condition);
    }

    private void await(int seconds, Callable<Boolean> condition) {
        if (!FxWait.comesTrue(seconds, condition)) {
            shot("too-late");
            throw new AssertionError("It did not happen within " + seconds
                    + " seconds; target/screens/too-late.png shows it. The window said: "
                    + everyWord());
        }
    }

    /// The engines at work.
    public static List<ProcessHandle> engines() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .toList();
    }

    /// Closes the window and waits until its engines are gone.
    public void end() throws Exception {
        close();
        await(() -> engines().isEmpty());
    }

    @Override
    public void close() throws Exception {
        FxToolkit.cleanupApplication(application);
        FxToolkit.cleanupStages();
    }
}
