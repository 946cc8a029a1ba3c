package org.netloom.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.studio.guide.Step;

/// Somebody who does only what the guide says, and clicks where its ring is.
@Tag("ui")
@Timeout(300)
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class GuideTest {
    @TempDir
    private Path folder;

    private Visit visit;

    @BeforeEach
    void open() throws Exception {
        visit = Visit.begin(folder.resolve("projects"), 1280, 800);
    }

    @AfterEach
    void close() throws Exception {
        visit.end();
    }

    @Test
    void endsWithAnAnswerToWhomeverDoesWhatItSays() {
        long begun = System.nanoTime();
        visit.robot.clickOn("#begin-guide");
        var steps = new LinkedHashSet<String>();
        while (!title().equals(Step.END.title())) {
            var now = title();
            if (steps.add(now)) {
                visit.await(() -> !ring().isVisible() || visit.sees("#guide-ring"));
                visit.shot("guide-" + steps.size());
            }
            if (ring().isVisible()) {
                visit.robot.clickOn(Visit.centre(ring()));
            }
            visit.await(() -> !title().equals(now) || visit.sees("#pause") || visit.sees("#stop"));
        }
        visit.shot("guide-end");
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("[guide] " + steps.size() + " steps in " + taken.toSeconds() + " s");

        assertThat(steps).hasSize(Step.END.ordinal());
        assertThat(visit.sees(".bar-name")).isTrue();
        assertThat(visit.allWords(".bar-name")).contains("circle", "cross", "square", "star", "triangle");
        visit.robot.clickOn("#guide-leave");
        visit.await(() -> !visit.sees("#guide-title"));
    }

    @Test
    void canBeLeftAtAnyStep() {
        visit.robot.clickOn("#begin-guide");
        visit.await(() -> visit.sees("#guide-title"));
        visit.robot.clickOn("#guide-skip");
        visit.await(() -> !title().equals(Step.OPEN.title()));
        visit.robot.clickOn("#guide-leave");
        visit.await(() -> !visit.sees("#guide-title"));
        assertThat(visit.sees("#sample-shapes")).isTrue();
    }

    private String title() {
        return visit.words("#guide-title");
    }

    private Node ring() {
        return FxWait.ask(() -> visit.robot.lookup("#guide-ring").query());
    }
}
