package org.netloom.studio.gallery;

import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.netloom.studio.SeenRobot;
import org.netloom.studio.Visit;
import org.netloom.studio.shell.Action;

/// Welcome, the canvas and its problems.
final class DesignScenes {
    private final Tour tour;
    private final Visit visit;
    private final SeenRobot robot;

    DesignScenes(Tour tour) {
        this.tour = tour;
        visit = tour.visit();
        robot = tour.robot();
    }

    void welcome() {
        tour.shot("welcome");
        robot.clickOn("#known-sets");
        visit.await(() -> visit.sees("#catalogue"));
        tour.shot("known-sets");
        robot.type(KeyCode.ESCAPE);
        tour.fire(Action.NEW);
        visit.await(() -> visit.sees(".netloom-dialog"));
        tour.shot("new-project");
        robot.type(KeyCode.ESCAPE);
        tour.fire(Action.SETTINGS);
        visit.await(() -> visit.sees("#scale"));
        tour.shot("settings");
        robot.type(KeyCode.ESCAPE);
        tour.fire(Action.HELP);
        visit.await(() -> visit.sees(".help-key"));
        tour.shot("help");
        robot.clickOn(".help .button");
        tour.fire(Action.GLOSSARY);
        visit.await(() -> visit.sees("#glossary-search"));
        tour.shot("glossary");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#begin-guide");
        visit.await(() -> visit.sees("#guide-ring"));
        tour.shot("guide");
        robot.clickOn("#sample-shapes");
        visit.await(() -> visit.sees("#block-input"));
        robot.sleep(500);
        tour.shot("guide-in-project");
        robot.clickOn("#guide-leave");
    }

    void design() {
        robot.clickOn("#place-design");
        visit.await(() -> visit.sees("#block-conv2d"));
        visit.await(() -> visit.words("#dataset-summary").length() > 5);
        robot.sleep(1500);
        tour.shot("design");
        robot.clickOn("#block-conv2d");
        visit.await(() -> visit.sees("#option-filters"));
        tour.shot("design-block");
        var inspector = (ScrollPane) robot.seen("#inspector");
        robot.interact(() -> inspector.setVvalue(inspector.getVmax()));
        tour.shot("design-block-below");
        robot.interact(() -> inspector.setVvalue(0));
        robot.clickOn("#inspector .term");
        visit.await(() -> visit.sees("#term-popover .term-title"));
        tour.shot("term");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#block-conv2d").clickOn("#block-conv2d", MouseButton.SECONDARY);
        robot.sleep(300);
        tour.shot("block-menu");
        robot.type(KeyCode.ESCAPE);
        tour.fire(Action.QUICK_ADD);
        visit.await(() -> visit.sees("#quick-line"));
        robot.write("conv 64 3 relu");
        robot.sleep(200);
        tour.shot("quick-add");
        robot.type(KeyCode.ESCAPE);
        tour.fire(Action.COMMANDS);
        visit.await(() -> visit.sees("#chooser-words"));
        tour.shot("commands");
        robot.type(KeyCode.ESCAPE);
        tour.fire(Action.AS_LIST);
        visit.await(() -> visit.sees("#layer-list"));
        tour.shot("layer-list");
        tour.fire(Action.AS_LIST);
        visit.await(() -> visit.sees("#block-conv2d"));
        robot.clickOn("#block-batch_normalization");
        robot.press(KeyCode.SHIFT)
                .clickOn("#block-max_pooling2d")
                .clickOn("#block-conv2d")
                .release(KeyCode.SHIFT);
        tour.fire(Action.GROUP);
        robot.sleep(400);
        tour.shot("group");
        tour.fire(Action.FOLD);
        robot.sleep(600);
        tour.shot("group-folded");
        tour.undo(2);
        tour.fire(Action.ADD_NOTE);
        robot.sleep(300);
        robot.write("Three stretches of convolution");
        tour.shot("note");
        robot.type(KeyCode.ESCAPE);
        tour.undo(1);
        tour.fire(Action.COPY_CODE);
        robot.sleep(300);
        tour.shot("code-copied");
        robot.clickOn(".notice-close");
        robot.clickOn("#project-menu");
        robot.sleep(300);
        tour.shot("project-menu");
        robot.type(KeyCode.ESCAPE);
    }

    void problems() {
        robot.clickOn("#block-input");
        tour.fire(Action.SELECT_ALL);
        robot.type(KeyCode.DELETE);
        visit.await(() -> !visit.sees(".block"));
        tour.shot("empty-canvas");
        tour.undo(1);
        visit.await(() -> visit.sees("#block-dense"));
        tour.fire(Action.FIT);
        robot.sleep(500);
        robot.clickOn("#block-dense");
        visit.type("#option-units", "7");
        visit.await(() -> visit.sees("#problem-popover"));
        tour.shot("problem");
        robot.clickOn("#problem-count");
        robot.sleep(200);
        tour.shot("problem-list");
        tour.undo(1);
        robot.clickOn("#block-conv2d");
        visit.write("#option-filters", "many");
        robot.sleep(200);
        tour.shot("wrong-option");
        robot.type(KeyCode.ESCAPE);
    }
}
