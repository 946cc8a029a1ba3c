package org.netloom.studio.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.studio.Visit;

/// Goes through every place of the window with the shapes and real runs, and keeps a picture of each
/// under `target/screens/gallery/`, to be looked at one by one. `-Duser.language=de`,
/// `-Dnetloom.dark=true`, `-Dnetloom.size=1920x1080` and `-Dglass.gtk.uiScale=200%` say in which
/// language, look, size and scale. No word may be cut.
@Tag("ui")
@Tag("endurance")
@Timeout(1800)
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class GalleryTest {
    @TempDir
    private Path folder;

    private final List<String> failed = new ArrayList<>();
    private Tour tour;

    @BeforeEach
    void open() throws Exception {
        var projects = folder.resolve("projects");
        tour = new Tour(Visit.begin(projects, 1280, 800), new Camera(Camera.folder()), projects);
    }

    @AfterEach
    void close() throws Exception {
        tour.visit().end();
    }

    @Test
    void noWordIsCutInAnyPlace() {
        var design = new DesignScenes(tour);
        var data = new DataScenes(tour);
        var training = new TrainingScenes(tour);
        var results = new ResultsScenes(tour);
        scene("welcome", design::welcome);
        scene("design", design::design);
        scene("problems", design::problems);
        scene("data", data::data);
        scene("before training", training::beforeTraining);
        scene("training", training::training);
        scene("results", results::results);
        scene("series", training::series);
        scene("comparison", results::comparison);
        scene("prediction", results::prediction);
        scene("errors", training::errors);
        tour.camera().faults().forEach(fault -> System.out.println("[gallery] " + fault));
        assertThat(failed).isEmpty();
        assertThat(tour.camera().faults()).isEmpty();
    }

    /// What goes wrong in one place does not keep the others from being seen.
    private void scene(String name, Runnable steps) {
        try {
            steps.run();
        } catch (AssertionError | RuntimeException e) {
            System.out.println("[gallery] " + name + ": " + e);
            tour.camera().shot("broke-off");
            failed.add(name + ": " + e);
            tour.robot().type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        }
    }
}
