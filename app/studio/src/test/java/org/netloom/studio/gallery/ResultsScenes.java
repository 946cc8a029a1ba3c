package org.netloom.studio.gallery;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.netloom.studio.SeenRobot;
import org.netloom.studio.Visit;
import org.netloom.studio.shell.Action;

/// What runs came to, and answers.
final class ResultsScenes {
    private final Tour tour;
    private final Visit visit;
    private final SeenRobot robot;

    ResultsScenes(Tour tour) {
        this.tour = tour;
        visit = tour.visit();
        robot = tour.robot();
    }

    void results() {
        robot.clickOn("#place-results");
        visit.awaitRun(() -> visit.sees("#confusion"));
        robot.sleep(500);
        tour.shot("results");
        tour.scrollTo(0.5);
        tour.shot("results-middle");
        tour.scrollTo(1);
        tour.shot("results-below");
        tour.scrollTo(0);
        robot.clickOn("#export-run");
        robot.sleep(300);
        tour.shot("export-menu");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#place-design");
        robot.clickOn("#block-conv2d");
        tour.fire(Action.LOOK_INSIDE);
        visit.awaitRun(() -> robot.lookup("#inside .image-view").queryAll().size() > 8);
        robot.sleep(500);
        tour.shot("inside");
        robot.type(KeyCode.ESCAPE);
    }

    void comparison() {
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
        tour.shot("compare");
        tour.scrollTo(0.5);
        tour.shot("compare-middle");
        tour.scrollTo(1);
        tour.shot("compare-below");
    }

    void prediction() {
        robot.clickOn("#place-predict");
        robot.clickOn("#try-one");
        visit.awaitRun(() -> visit.sees("#answers") && visit.sees(".bar-name"));
        robot.sleep(300);
        tour.shot("predict");
        robot.clickOn("#place-design");
        visit.await(() -> visit.sees("#trial .bar-name"));
        robot.sleep(300);
        tour.shot("design-answer");
    }
}
