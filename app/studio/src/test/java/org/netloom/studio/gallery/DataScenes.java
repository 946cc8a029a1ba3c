package org.netloom.studio.gallery;

import java.nio.file.Files;
import java.util.Comparator;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.netloom.studio.SeenRobot;
import org.netloom.studio.Visit;

/// The pictures, with one that is broken and one in two classes.
final class DataScenes {
    private final Tour tour;
    private final Visit visit;
    private final SeenRobot robot;

    DataScenes(Tour tour) {
        this.tour = tour;
        visit = tour.visit();
        robot = tour.robot();
    }

    void data() {
        robot.clickOn("#place-data");
        visit.await(() -> visit.sees(".tile"));
        robot.sleep(800);
        tour.shot("data");
        spoil();
        robot.clickOn("#look-again");
        visit.awaitRun(() -> isOffered("#show-faults"));
        visit.awaitRun(() -> isOffered("#show-problems"));
        robot.sleep(500);
        robot.clickOn("#show-problems");
        robot.sleep(500);
        tour.shot("data-problems");
        robot.clickOn("#show-faults");
        robot.sleep(300);
        tour.shot("data-faults");
        robot.clickOn("#show-charts");
        visit.await(() -> visit.sees("#class-chart"));
        robot.sleep(300);
        tour.shot("data-charts");
        robot.clickOn("#show-charts");
        visit.await(() -> visit.sees(".tile"));
        robot.clickOn(tour.tile(0));
        robot.press(KeyCode.SHIFT).clickOn(tour.tile(2)).release(KeyCode.SHIFT);
        tour.shot("data-chosen");
        robot.type(KeyCode.M);
        visit.await(() -> visit.sees("#chooser-words"));
        tour.shot("data-move-to");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#new-class");
        visit.await(() -> visit.sees("#class-name"));
        robot.write("a/b");
        tour.shot("data-new-class");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn(tour.tile(1)).type(KeyCode.ENTER);
        visit.await(() -> visit.sees("#sliders"));
        robot.sleep(500);
        tour.shot("data-look");
        var turn = robot.lookup("#slider-rotation_range").queryAs(Slider.class);
        robot.interact(turn::requestFocus);
        robot.type(KeyCode.END);
        robot.clickOn("#slider-horizontal_flip");
        robot.sleep(1200);
        tour.shot("data-varied");
        tour.undo(2);
        robot.clickOn("#close-look");
    }

    private boolean isOffered(String button) {
        return visit.sees(button) && !robot.lookup(button).query().isDisabled();
    }

    /// Pictures of which one is broken, and one stands in two classes.
    private void spoil() {
        try (var all = Files.walk(tour.folder())) {
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
}
