package org.netloom.studio.gallery;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.netloom.studio.FxWait;
import org.netloom.studio.SeenRobot;
import org.netloom.studio.Visit;
import org.netloom.studio.shell.Action;
import org.netloom.studio.support.Seen;

/// Before, during and after training, a series of runs, and an engine that dies.
final class TrainingScenes {
    private final Tour tour;
    private final Visit visit;
    private final SeenRobot robot;

    TrainingScenes(Tour tour) {
        this.tour = tour;
        visit = tour.visit();
        robot = tour.robot();
    }

    void beforeTraining() {
        robot.clickOn("#place-results");
        robot.sleep(300);
        tour.shot("results-empty");
        robot.clickOn("#place-predict");
        robot.sleep(300);
        tour.shot("predict-empty");
        robot.clickOn("#place-train");
        visit.type("#epochs", "3");
        visit.awaitRun(() ->
                visit.sees("#forecast-words") && visit.words("#forecast-words").length() > 40);
        tour.shot("train-before");
        for (var fold : folds()) {
            robot.clickOn(fold);
            robot.sleep(200);
            tour.shot("train-" + fold.getId());
            robot.clickOn(fold);
        }
        tour.fire(Action.FIND_RATE);
        visit.awaitRun(() -> visit.sees("#rate-finder") && visit.sees("#use-rate"));
        robot.sleep(300);
        tour.shot("rate-finder");
        robot.clickOn("#close-rate");
    }

    private List<Node> folds() {
        return FxWait.ask(() -> robot.lookup(".fold-header").queryAll().stream()
                .filter(node -> Seen.of(node).getValue())
                .filter(node -> Objects.nonNull(node.getId()))
                .toList());
    }

    void training() {
        robot.clickOn("#place-train");
        visit.type("#epochs", "12");
        robot.clickOn("#do-train");
        visit.awaitRun(() -> visit.points("#loss-chart", "validation") > 1);
        tour.shot("train-under-way");
        robot.clickOn("#place-design");
        visit.awaitRun(() -> visit.points("#strip-loss", "validation") > 3);
        tour.shot("design-under-way");
        robot.clickOn("#place-train");
        robot.clickOn("#place-pause");
        visit.await(() -> visit.sees("#live-rate"));
        robot.sleep(1000);
        tour.shot("train-paused");
        robot.clickOn("#place-pause");
        visit.awaitRun(() -> visit.sees(".notice.success"));
        tour.shot("train-finished");
        visit.awaitRun(() -> !visit.sees(".notice"));
        tour.shot("train-after");
    }

    void series() {
        robot.clickOn("#place-train");
        visit.type("#epochs", "2");
        tour.fire(Action.SEVERAL_RUNS);
        visit.await(() -> visit.sees("#several"));
        robot.clickOn("#several-add");
        visit.write(".several-values", "0.01 … 0.0001");
        robot.sleep(300);
        tour.shot("several-wrong");
        visit.write(".several-values", "0.01, 0.001, 0.0001");
        robot.sleep(300);
        tour.shot("several");
        robot.clickOn("#several-put");
        visit.await(() -> visit.sees("#queue"));
        tour.shot("queue");
        visit.awaitRun(() -> !visit.sees("#queue") && !visit.sees("#do-stop"));
        robot.clickOn("#show-series");
        robot.sleep(1000);
        tour.shot("series");
    }

    void errors() {
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
        tour.shot("engine-died");
        robot.clickOn(".notice-close");
        tour.fire(Action.CLOSE);
        visit.await(() -> visit.sees(".dialog-heading"));
        tour.shot("save-changes");
        robot.type(KeyCode.TAB).type(KeyCode.SPACE);
        visit.await(() -> visit.sees("#sample-shapes"));
        robot.sleep(300);
        tour.shot("welcome-recent");
    }
}
