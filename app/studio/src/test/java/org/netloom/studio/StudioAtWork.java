package org.netloom.studio;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunRecord.Status;
import org.netloom.core.text.Failure;

/// The studio in a process of its own, to be killed by a test: opens the project named by its first argument,
/// trains it or goes on with its newest run, prints `stepping` once a curve grows, and ends with the run.
public final class StudioAtWork {
    static final String RESUME = "resume";
    static final String STEPPING = "stepping";

    private StudioAtWork() {}

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var visit = Visit.to(home, 1280, 800);
        if (arguments[1].equals(RESUME)) {
            visit.robot.clickOn("#place-results");
            visit.await(() -> visit.sees("#resume-run"));
            visit.robot.clickOn("#resume-run");
            visit.robot.clickOn("#place-train");
        } else {
            visit.robot.clickOn("#place-train");
            visit.await(() -> !visit.robot.seen("#do-train").isDisabled());
            visit.robot.clickOn("#do-train");
        }
        visit.awaitRun(() -> visit.points("#loss-chart", "training") > 0);
        System.out.println(STEPPING);
        while (!finished(home)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        visit.end();
        Runtime.getRuntime().halt(0);
    }

    static boolean finished(Path home) throws Failure {
        var runs = RunFolder.of(home);
        return !runs.isEmpty() && runs.getFirst().record().status() == Status.FINISHED;
    }
}
