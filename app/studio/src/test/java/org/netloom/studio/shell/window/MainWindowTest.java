package org.netloom.studio.shell.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.netloom.studio.FxWait;
import org.netloom.studio.Pictures;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Actions;
import org.netloom.studio.shell.EngineState;
import org.netloom.studio.shell.Notices;
import org.netloom.studio.shell.Place;
import org.netloom.studio.shell.ShellViewModel;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.support.Seen;
import org.netloom.studio.support.TaskRunner;
import org.netloom.studio.support.look.Appearance;
import org.netloom.studio.support.look.Look;
import org.netloom.studio.support.settings.Preferences;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class MainWindowTest {
    private final List<String> done = new ArrayList<>();
    private Preferences preferences;
    private Workbench bench;

    @Start
    void start(Stage stage) throws Exception {
        preferences = Preferences.load(Files.createTempDirectory("netloom-config"));
        bench = bench(preferences);
        var window = new MainWindow(stage, bench);
        window.place(Place.TRAIN, () -> {
            var field = new TextField();
            field.setId("field");
            return new VBox(new Label("training"), field);
        });
        bench.actions().bind(Action.TRAIN, bench.shell().training().not(), () -> done.add("train"));
        bench.actions().bind(Action.STOP, bench.shell().training(), () -> done.add("stop"));
        bench.actions().bind(Action.DELETE, () -> done.add("delete"));
        bench.actions().bind(Action.UNDO, () -> done.add("undo"));
        stage.setMaximized(false);
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
    }

    @Stop
    void stop() {
        preferences.close();
    }

    @Test
    void thePlacesOpenWithAProject(FxRobot robot) {
        assertThat(robot.lookup("#place-train").queryAs(ToggleButton.class).isDisabled())
                .isTrue();
        assertThat(Seen.of(robot.lookup(".welcome").query()).getValue()).isTrue();
        keep(robot, "welcome");

        open(robot);
        robot.clickOn("#place-train");

        assertThat(bench.shell().place().get()).isEqualTo(Place.TRAIN);
        assertThat(robot.lookup("#field").tryQuery()).isPresent();
        assertThat(Seen.of(robot.lookup(".welcome").query()).getValue()).isFalse();
        assertThat(preferences.current().place()).isEqualTo("train");
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.CONTROL);
        assertThat(bench.shell().place().get()).isEqualTo(Place.DESIGN);
    }

    @Test
    void whatTheMouseRestsOnIsExplained(FxRobot robot) throws Exception {
        open(robot);
        robot.moveTo("#place-train");
        FxWait.until(15, () -> shows("Train (Ctrl+3)"));
        robot.moveTo("#place-data");
        FxWait.until(15, () -> shows("Data (Ctrl+1)"));
    }

    private static boolean shows(String hint) {
        return Window.getWindows().stream()
                .anyMatch(window -> window instanceof Tooltip tooltip
                        && tooltip.isShowing()
                        && tooltip.getText().equals(hint));
    }

    @Test
    void keysActUnlessTextIsTyped(FxRobot robot) {
        open(robot);
        robot.clickOn("#place-train");
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        robot.press(KeyCode.DELETE).release(KeyCode.DELETE);
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertThat(done).containsExactly("train", "delete", "undo");

        robot.clickOn("#field").write("a b");
        robot.press(KeyCode.DELETE).release(KeyCode.DELETE);
        assertThat(done).hasSize(3);
        assertThat(robot.lookup("#field").queryAs(TextField.class).getText()).isEqualTo("a b");
    }

    @Test
    void trainBecomesStop(FxRobot robot) {
        open(robot);
        robot.interact(() -> bench.shell().training().set(true));
        assertThat(robot.lookup("#train").queryButton().getText()).isEqualTo("Stop");
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertThat(done).containsExactly("stop");
    }

    @Test
    void lightAndDarkChangeAtOnceAndAreKept(FxRobot robot) {
        open(robot);
        var before = robot.lookup("#engine-state")
                .lookup(".text")
                .queryAs(Text.class)
                .getFill();
        keep(robot, "frame-light");
        robot.interact(() -> bench.actions().fire(Action.THEME));
        keep(robot, "frame-dark");

        assertThat(robot.lookup("#engine-state")
                        .lookup(".text")
                        .queryAs(Text.class)
                        .getFill())
                .isNotEqualTo(before);
        assertThat(preferences.current().theme()).isEqualTo(Appearance.DARK);
    }

    @Test
    void theBundledFontIsTheOneShown(FxRobot robot) {
        var font = robot.lookup("#engine-state").queryAs(Label.class).getFont();

        assertThat(font.getFamily()).isEqualTo("Inter Netloom");
        var bold = robot.lookup(".welcome-title").queryAs(Label.class).getFont();
        assertThat(bold.getName()).isEqualTo("Inter Netloom Bold");
    }

    private void open(FxRobot robot) {
        robot.interact(() -> {
            var shell = bench.shell();
            shell.projectName().set("fashion");
            shell.projectOpen().set(true);
            shell.place().set(Place.DESIGN);
            shell.engineState().set(EngineState.READY);
            shell.datasetSummary().set("70,000 pictures, 10 classes");
            shell.parameterCount().set(360_458);
        });
    }

    private static void keep(FxRobot robot, String name) {
        robot.interact(() -> Pictures.keep(robot.lookup(".window").query().getScene(), name));
    }

    private static Workbench bench(Preferences preferences) {
        return new Workbench(
                new ShellViewModel(),
                new Actions(),
                new Notices(),
                preferences,
                new Look(preferences.current().theme()),
                TaskRunner.inline(),
                file -> {});
    }
}
