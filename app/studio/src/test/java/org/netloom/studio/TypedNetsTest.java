package org.netloom.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.project.Templates;
import org.testfx.api.FxRobot;

/// The nets of five published tutorials built from an empty canvas in the real window: by a click and
/// lines of typing, and by the keyboard alone. It prints seconds, and a double click must be one: so it
/// wants a machine to itself.
@Tag("endurance")
@Timeout(120)
@SuppressWarnings("NullAway.Init") // each test opens the window first
class TypedNetsTest {
    private static final Map<String, List<String>> LINES = Map.of(
            "fashion-mnist",
            List.of(
                    "input 28x28x1",
                    "conv 32 3 stride 2 relu",
                    "conv 64 3 stride 2 relu",
                    "conv 128 3 stride 2 relu",
                    "flatten",
                    "dropout 0.2",
                    "dense 512 relu",
                    "dropout 0.2",
                    "dense 10 softmax"),
            "cifar100",
            List.of(
                    "input 32x32x3",
                    "conv 32 3 relu",
                    "pool 2",
                    "conv 64 3 relu",
                    "pool 2",
                    "conv 64 3 relu",
                    "flatten",
                    "dense 64 relu",
                    "dense 100 softmax"),
            "bitdegree",
            List.of(
                    "input 32x32x3",
                    "conv 32 3 same relu max_norm 3",
                    "pool 2",
                    "flatten",
                    "dense 512 relu max_norm 3",
                    "dropout 0.5",
                    "dense 10 softmax"),
            "gemstones",
            List.of(
                    "input 220x220x3",
                    "conv 32 3 same",
                    "activation relu",
                    "pool 2",
                    "conv 64 3 same",
                    "activation relu",
                    "pool 2",
                    "conv 128 3 same",
                    "activation relu",
                    "pool 2",
                    "conv 128 3 same",
                    "activation relu",
                    "pool 2",
                    "conv 128 3 same",
                    "activation relu",
                    "pool 2",
                    "flatten",
                    "dropout 0.5",
                    "dense 256 relu",
                    "dense 87 softmax"),
            "simpsons",
            List.of(
                    "input 224x224x3",
                    "conv 16 3 relu",
                    "pool 2",
                    "conv 32 3 relu",
                    "pool 2",
                    "flatten",
                    "dense 512 relu",
                    "dropout 0.2",
                    "dense 256 relu",
                    "dropout 0.1",
                    "dense 32 softmax"));

    @TempDir
    private Path folder;

    private Visit visit;
    private FxRobot robot;
    private Path project;

    private void open() throws Exception {
        project = folder.resolve("net");
        ProjectFile.write(project, Project.named("net"));
        visit = Visit.to(project, 1280, 800);
        robot = visit.robot;
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
        visit.await(() -> visit.stage.getScene().getFocusOwner()
                == robot.lookup("#canvas").query());
    }

    @AfterEach
    void close() throws Exception {
        visit.end();
    }

    @ParameterizedTest
    @CsvSource({"fashion-mnist,360458", "cifar100,128420", "bitdegree,4200842", "gemstones,1590679", "simpsons,47920896"
    })
    void aNetIsBuiltByADoubleClickAndALineALayer(String net, long parameters) throws Exception {
        open();
        var canvas = robot.lookup("#canvas").queryAs(Region.class);
        long begun = System.nanoTime();
        robot.doubleClickOn(canvas.localToScreen(canvas.getWidth() / 2, 80));
        type(net, begun, "one gesture");
        check(net, parameters);
    }

    @ParameterizedTest
    @CsvSource({"fashion-mnist,360458", "cifar100,128420", "bitdegree,4200842", "gemstones,1590679", "simpsons,47920896"
    })
    void aNetIsBuiltByTheKeyboardAlone(String net, long parameters) throws Exception {
        open();
        long begun = System.nanoTime();
        robot.type(KeyCode.SLASH);
        type(net, begun, "no gesture");
        check(net, parameters);
    }

    private void type(String net, long begun, String gestures) {
        visit.await(() -> robot.lookup("#quick-line").query().isFocused());
        var lines = LINES.getOrDefault(net, List.of());
        int count = 0;
        for (var line : lines) {
            robot.write(line, 5);
            if (count == 2) {
                visit.shot("quick-add-" + net);
            }
            robot.type(KeyCode.ENTER);
            int expected = ++count;
            visit.await(() -> robot.lookup(".block").queryAll().size() == expected);
        }
        robot.type(KeyCode.ESCAPE);
        System.out.printf(
                "%s: %s, %d lines, %.1f s%n",
                net,
                gestures,
                count,
                Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0);
    }

    private void check(String net, long parameters) throws Exception {
        visit.await(
                () -> visit.words("#parameter-count").replaceAll("[^0-9]", "").equals(String.valueOf(parameters)));
        visit.shot("typed-" + net);
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        var template = Templates.named(net);
        var expected = template.graph(template.input(), template.classes());
        visit.await(() -> ProjectFile.read(project).graph().blocks().size()
                == expected.blocks().size());
        assertThat(chain(ProjectFile.read(project).graph())).isEqualTo(chain(expected));
        keepCode(net);
    }

    /// What goes to the clipboard as Keras code, for Keras itself to read.
    private void keepCode(String net) throws Exception {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.K).release(KeyCode.SHIFT, KeyCode.CONTROL);
        var code = new AtomicReference<>("");
        visit.await(() -> {
            code.set(String.valueOf(Clipboard.getSystemClipboard().getString()));
            return code.get().contains("keras.Sequential");
        });
        var file = Path.of("target", "keras", net + ".py");
        Files.createDirectories(file.getParent());
        Files.writeString(file, code.get());
    }

    private static List<Object> chain(Graph graph) {
        return List.of(
                graph.blocks().stream().map(Block::layer).toList(),
                graph.blocks().stream().map(Block::name).toList(),
                Set.copyOf(graph.links()));
    }
}
