package org.netloom.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.studio.shell.Action;
import org.netloom.studio.support.Seen;

/// Goes through every place of the window with the shapes and real runs, and keeps a picture of each
/// under `target/screens/gallery/`, to be looked at one by one. `-Duser.language=de`,
/// `-Dnetloom.dark=true`, `-Dnetloom.size=1920x1080` and `-Dglass.gtk.uiScale=200%` say in which
/// language, look, size and scale. No word may be cut.
@Tag("ui")
@Tag("endurance")
@Timeout(900)
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class GalleryTest {
    @TempDir
    private Path folder;

    private final List<String> failed = new ArrayList<>();
    private Visit visit;
    private SeenRobot robot;
    private Camera camera;

    @BeforeEach
    void open() throws Exception {
        visit = Visit.begin(folder.resolve("projects"), 1280, 800);
        robot = visit.robot;
        camera = new Camera(Camera.folder());
    }

    @AfterEach
    void close() throws Exception {
        visit.end();
    }

    @Test
    void noWordIsCutInAnyPlace() {
        scene("welcome", this::welcome);
        scene("design", this::design);
        scene("problems", this::problems);
        scene("data", this::data);
        scene("before training", this::beforeTraining);
        scene("training", this::training);
        scene("results", this::results);
        scene("series", this::series);
        scene("comparison", this::comparison);
        scene("prediction", this::prediction);
        scene("errors", this::errors);
        camera.faults().forEach(fault -> System.out.println("[gallery] " + fault));
        assertThat(failed).isEmpty();
        assertThat(camera.faults()).isEmpty();
    }

    /// What goes wrong in one place does not keep the others from being seen.
    private void scene(String name, Runnable steps) {
        try {
            steps.run();
        } catch (AssertionError | RuntimeException e) {
            System.out.println("[gallery] " + name + ": " + e);
            camera.shot("broke-off");
            failed.add(name + ": " + e);
            robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        }
    }

    private void welcome() {
        shot("welcome");
        robot.clickOn("#known-sets");
        visit.await(() -> visit.sees("#catalogue"));
        shot("known-sets");
        robot.type(KeyCode.ESCAPE);
        fire(Action.NEW);
        visit.await(() -> visit.sees(".netloom-dialog"));
        shot("new-project");
        robot.type(KeyCode.ESCAPE);
        fire(Action.SETTINGS);
        visit.await(() -> visit.sees("#scale"));
        shot("settings");
        robot.type(KeyCode.ESCAPE);
        fire(Action.HELP);
        visit.await(() -> visit.sees(".help-key"));
        shot("help");
        robot.clickOn(".help .button");
        fire(Action.GLOSSARY);
        visit.await(() -> visit.sees("#glossary-search"));
        shot("glossary");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#begin-guide");
        visit.await(() -> visit.sees("#guide-ring"));
        shot("guide");
        robot.clickOn("#sample-shapes");
        visit.await(() -> visit.sees("#block-input"));
        robot.sleep(500);
        shot("guide-in-project");
        robot.clickOn("#guide-leave");
    }

    private void design() {
        robot.clickOn("#place-design");
        visit.await(() -> visit.sees("#block-conv2d"));
        visit.await(() -> visit.words("#dataset-summary").length() > 5);
        robot.sleep(1500);
        shot("design");
        robot.clickOn("#block-conv2d");
        visit.await(() -> visit.sees("#option-filters"));
        shot("design-block");
        var inspector = (ScrollPane) robot.seen("#inspector");
        robot.interact(() -> inspector.setVvalue(inspector.getVmax()));
        shot("design-block-below");
        robot.interact(() -> inspector.setVvalue(0));
        robot.clickOn("#inspector .term");
        visit.await(() -> visit.sees("#term-popover .term-title"));
        shot("term");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#block-conv2d").clickOn("#block-conv2d", MouseButton.SECONDARY);
        robot.sleep(300);
        shot("block-menu");
        robot.type(KeyCode.ESCAPE);
        fire(Action.QUICK_ADD);
        visit.await(() -> visit.sees("#quick-line"));
        robot.write("conv 64 3 relu");
        robot.sleep(200);
        shot("quick-add");
        robot.type(KeyCode.ESCAPE);
        fire(Action.COMMANDS);
        visit.await(() -> visit.sees("#chooser-words"));
        shot("commands");
        robot.type(KeyCode.ESCAPE);
        fire(Action.AS_LIST);
        visit.await(() -> visit.sees("#layer-list"));
        shot("layer-list");
        fire(Action.AS_LIST);
        visit.await(() -> visit.sees("#block-conv2d"));
        robot.clickOn("#block-batch_normalization");
        robot.press(KeyCode.SHIFT)
                .clickOn("#block-max_pooling2d")
                .clickOn("#block-conv2d")
                .release(KeyCode.SHIFT);
        fire(Action.GROUP);
        robot.sleep(400);
        shot("group");
        fire(Action.FOLD);
        robot.sleep(600);
        shot("group-folded");
        undo(2);
        fire(Action.ADD_NOTE);
        robot.sleep(300);
        robot.write("Three stretches of convolution");
        shot("note");
        robot.type(KeyCode.ESCAPE);
        undo(1);
        fire(Action.COPY_CODE);
        robot.sleep(300);
        shot("code-copied");
        robot.clickOn("#project-menu");
        robot.sleep(300);
        shot("project-menu");
        robot.type(KeyCode.ESCAPE);
    }

    private void problems() {
        robot.clickOn("#block-input");
        fire(Action.SELECT_ALL);
        robot.type(KeyCode.DELETE);
        visit.await(() -> !visit.sees(".block"));
        shot("empty-canvas");
        undo(1);
        visit.await(() -> visit.sees("#block-dense"));
        fire(Action.FIT);
        robot.sleep(500);
        robot.clickOn("#block-dense");
        visit.type("#option-units", "7");
        visit.await(() -> visit.sees("#problem-popover"));
        shot("problem");
        robot.clickOn("#problem-count");
        robot.sleep(200);
        shot("problem-list");
        undo(1);
        robot.clickOn("#block-conv2d");
        visit.write("#option-filters", "many");
        robot.sleep(200);
        shot("wrong-option");
        robot.type(KeyCode.ESCAPE);
    }

    private void data() {
        robot.clickOn("#place-data");
        visit.await(() -> visit.sees(".tile"));
        robot.sleep(800);
        shot("data");
        spoil();
        robot.clickOn("#look-again");
        visit.awaitRun(() -> isOffered("#show-faults"));
        visit.awaitRun(() -> isOffered("#show-problems"));
        robot.sleep(500);
        robot.clickOn("#show-problems");
        robot.sleep(500);
        shot("data-problems");
        robot.clickOn("#show-faults");
        robot.sleep(300);
        shot("data-faults");
        robot.clickOn("#show-charts");
        visit.await(() -> visit.sees("#class-chart"));
        robot.sleep(300);
        shot("data-charts");
        robot.clickOn("#show-charts");
        visit.await(() -> visit.sees(".tile"));
        robot.clickOn(tile(0));
        robot.press(KeyCode.SHIFT).clickOn(tile(2)).release(KeyCode.SHIFT);
        shot("data-chosen");
        robot.type(KeyCode.M);
        visit.await(() -> visit.sees("#chooser-words"));
        shot("data-move-to");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#new-class");
        visit.await(() -> visit.sees("#class-name"));
        robot.write("a/b");
        shot("data-new-class");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn(tile(1)).type(KeyCode.ENTER);
        visit.await(() -> visit.sees("#sliders"));
        robot.sleep(500);
        shot("data-look");
        var turn = robot.lookup("#slider-rotation_range").queryAs(Slider.class);
        robot.interact(turn::requestFocus);
        robot.type(KeyCode.END);
        robot.clickOn("#slider-horizontal_flip");
        robot.sleep(1200);
        shot("data-varied");
        undo(2);
        robot.clickOn("#close-look");
    }

    private boolean isOffered(String button) {
        return visit.sees(button) && !robot.lookup(button).query().isDisabled();
    }

    /// Pictures of which one is broken, and one stands in two classes.
    private void spoil() {
        try (var all = Files.walk(folder.resolve("projects"))) {
            var classes = all.filter(path -> path.endsWith("circle") || path.endsWith("star"))
                    .sorted()
                    .toList();
            Files.writeString(classes.getFirst().resolve("broken.png"), "no picture");
            try (var stars = Files.list(classes.getLast())) {
                var star = stars.min(Comparator.naturalOrder()).orElseThrow();
                Files.copy(star, classes.getFirst().resolve("a-star.png"));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void beforeTraining() {
        robot.clickOn("#place-results");
        robot.sleep(300);
        shot("results-empty");
        robot.clickOn("#place-predict");
        robot.sleep(300);
        shot("predict-empty");
        robot.clickOn("#place-train");
        visit.type("#epochs", "3");
        visit.awaitRun(() ->
                visit.sees("#forecast-words") && visit.words("#forecast-words").length() > 40);
        shot("train-before");
        for (var fold : folds()) {
            robot.clickOn(fold);
            robot.sleep(200);
            shot("train-" + fold.getId());
            robot.clickOn(fold);
        }
        fire(Action.FIND_RATE);
        visit.awaitRun(() -> visit.sees("#rate-finder") && visit.sees("#use-rate"));
        robot.sleep(300);
        shot("rate-finder");
        robot.clickOn("#close-rate");
    }

    private List<Node> folds() {
        return FxWait.ask(() -> robot.lookup(".fold-header").queryAll().stream()
                .filter(node -> Seen.of(node).getValue())
                .filter(node -> Objects.nonNull(node.getId()))
                .toList());
    }

    private void training() {
        robot.clickOn("#place-train");
        visit.type("#epochs", "12");
        robot.clickOn("#do-train");
        visit.awaitRun(() -> visit.points("#loss-chart", "validation") > 1);
        shot("train-under-way");
        robot.clickOn("#place-design");
        visit.awaitRun(() -> visit.points("#strip-loss", "validation") > 3);
        shot("design-under-way");
        robot.clickOn("#place-train");
        robot.clickOn("#place-pause");
        visit.await(() -> visit.sees("#live-rate"));
        robot.sleep(1000);
        shot("train-paused");
        robot.clickOn("#place-pause");
        visit.awaitRun(() -> visit.sees(".notice.success"));
        shot("train-finished");
        visit.awaitRun(() -> !visit.sees(".notice"));
        shot("train-after");
    }

    private void results() {
        robot.clickOn("#place-results");
        visit.awaitRun(() -> visit.sees("#confusion"));
        robot.sleep(500);
        shot("results");
        scrollTo(0.5);
        shot("results-middle");
        scrollTo(1);
        shot("results-below");
        scrollTo(0);
        robot.clickOn("#export-run");
        robot.sleep(300);
        shot("export-menu");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#place-design");
        robot.clickOn("#block-conv2d");
        fire(Action.LOOK_INSIDE);
        visit.awaitRun(() -> robot.lookup("#inside .image-view").queryAll().size() > 8);
        robot.sleep(500);
        shot("inside");
        robot.type(KeyCode.ESCAPE);
    }

    private void series() {
        robot.clickOn("#place-train");
        visit.type("#epochs", "2");
        fire(Action.SEVERAL_RUNS);
        visit.await(() -> visit.sees("#several"));
        robot.clickOn("#several-add");
        visit.write(".several-values", "0.01 … 0.0001");
        robot.sleep(300);
        shot("several-wrong");
        visit.write(".several-values", "0.01, 0.001, 0.0001");
        robot.sleep(300);
        shot("several");
        robot.clickOn("#several-put");
        visit.await(() -> visit.sees("#queue"));
        shot("queue");
        visit.awaitRun(() -> !visit.sees("#queue") && !visit.sees("#do-stop"));
        robot.clickOn("#show-series");
        robot.sleep(1000);
        shot("series");
    }

    private void comparison() {
        robot.clickOn("#place-results");
        var list = robot.lookup("#runs").queryAs(ListView.class);
        visit.await(() -> list.getItems().size() > 1);
        robot.interact(() -> {
            list.getSelectionModel().clearSelection();
            list.getSelectionModel().select(list.getItems().size() - 1);
        });
        robot.sleep(500);
        robot.interact(() -> list.getSelectionModel().select(0));
        visit.awaitRun(() -> visit.sees("#compare") && visit.words("#verdict").length() > 10);
        robot.sleep(800);
        shot("compare");
        scrollTo(0.5);
        shot("compare-middle");
        scrollTo(1);
        shot("compare-below");
    }

    private void prediction() {
        robot.clickOn("#place-predict");
        robot.clickOn("#try-one");
        visit.awaitRun(() -> visit.sees("#answers") && visit.sees(".bar-name"));
        robot.sleep(300);
        shot("predict");
        robot.clickOn("#place-design");
        visit.await(() -> visit.sees("#trial .bar-name"));
        robot.sleep(300);
        shot("design-answer");
    }

    private void errors() {
        robot.clickOn("#place-train");
        visit.type("#epochs", "400");
        var others = Visit.engines();
        robot.clickOn("#do-train");
        visit.awaitRun(() -> visit.points("#loss-chart", "validation") > 1);
        var oldest = others.stream()
                .min(Comparator.comparing(engine -> engine.info().startInstant().orElseThrow()))
                .orElseThrow();
        others.stream().filter(engine -> !engine.equals(oldest)).forEach(ProcessHandle::destroyForcibly);
        visit.awaitRun(() -> visit.sees(".notice.error"));
        shot("engine-died");
        robot.clickOn(".notice-close");
        fire(Action.CLOSE);
        visit.await(() -> visit.sees(".dialog-heading"));
        shot("save-changes");
        robot.type(KeyCode.TAB).type(KeyCode.SPACE);
        visit.await(() -> visit.sees("#sample-shapes"));
        robot.sleep(300);
        shot("welcome-recent");
    }

    private void shot(String name) {
        robot.sleep(150);
        camera.shot(name);
    }

    private void fire(Action action) {
        var key = (KeyCodeCombination) action.keys().getFirst();
        var held = new ArrayList<KeyCode>();
        if (key.getShortcut() == ModifierValue.DOWN) {
            held.add(KeyCode.CONTROL);
        }
        if (key.getShift() == ModifierValue.DOWN) {
            held.add(KeyCode.SHIFT);
        }
        var keys = held.toArray(KeyCode[]::new);
        if (keys.length > 0) {
            robot.press(keys);
        }
        robot.type(key.getCode());
        if (keys.length > 0) {
            robot.release(keys);
        }
        robot.sleep(200);
    }

    private void undo(int times) {
        for (int i = 0; i < times; i++) {
            fire(Action.UNDO);
        }
    }

    /// Of the place Results, 0 for its top and 1 for its end.
    private void scrollTo(double share) {
        var pane = FxWait.ask(() -> robot.lookup(".results-place .scroll-pane").queryAllAs(ScrollPane.class).stream()
                .filter(each -> Seen.of(each).getValue() && each.getHeight() > 300)
                .findFirst()
                .orElseThrow());
        robot.interact(() -> pane.setVvalue(share));
        robot.sleep(300);
    }

    private Point2D tile(int number) {
        return FxWait.ask(() -> robot.lookup(".tile").queryAll().stream()
                .filter(node -> Seen.of(node).getValue())
                .map(Visit::centre)
                .sorted(Comparator.comparing(Point2D::getY).thenComparing(Point2D::getX))
                .toList()
                .get(number));
    }
}
