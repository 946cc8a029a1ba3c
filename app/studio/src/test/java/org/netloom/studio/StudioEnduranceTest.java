package org.netloom.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.testing.ShapesPainter;

/// Trains the shapes for ten minutes (`-Dnetloom.minutes=…`) with the window open, goes from place to
/// place each minute (`-Dnetloom.seconds=…`), drops pictures, and prints what came of it: pulses, waiting
/// times, memory. The figures are for `docs/performance.md`; only that nothing broke is asserted.
@Tag("endurance")
class StudioEnduranceTest {
    private static final int MINUTES = Integer.getInteger("netloom.minutes", 10);
    private static final int SECONDS = Integer.getInteger("netloom.seconds", 60);
    private static final List<String> PLACES = List.of("design", "train", "data", "predict", "design", "results");

    @TempDir
    private Path folder;

    @Test
    void training() throws Exception {
        ShapesPainter.paint(folder.resolve("pictures"), 1, 3);
        var picture = folder.resolve("pictures/star/star-0001.png");
        try (var visit = Visit.begin(folder.resolve("projects"), 1280, 800);
                var files = OtherWindow.with(picture);
                var metronome = Metronome.start(folder)) {
            visit.robot.clickOn("#sample-shapes");
            visit.await(() -> visit.sees("#block-input"));
            visit.robot.clickOn("#place-train");
            visit.type("#epochs", "2000");
            visit.robot.clickOn("#place-design").sleep(6000);
            long begun = System.nanoTime();
            visit.robot.clickOn("#train");
            visit.await(() -> visit.points("#strip-loss", "training") > 0);
            print("first point after Train: %.1f s", seconds(begun));
            visit.robot.sleep(20, TimeUnit.SECONDS);
            var pulses = new Pulses();
            visit.robot.interact(pulses::start);
            var studio = new ArrayList<Long>();
            var engine = new ArrayList<Long>();
            for (int minute = 1; minute <= MINUTES; minute++) {
                long end = begun + TimeUnit.SECONDS.toNanos((long) SECONDS * minute);
                visit.robot.clickOn("#place-" + PLACES.get(minute % PLACES.size()));
                if (visit.sees("#trial")) {
                    print("minute %d: drop to bars %d ms", minute, drop(visit, files));
                }
                visit.robot.sleep(Math.max(0, (end - System.nanoTime()) / 1_000_000));
                studio.add(resident(ProcessHandle.current()));
                engine.add(Visit.engines().stream()
                        .mapToLong(StudioEnduranceTest::resident)
                        .max()
                        .orElse(0));
                print("minute %d: studio %d MB, engine %d MB", minute, studio.getLast(), engine.getLast());
            }
            visit.robot.interact(pulses::stop);
            pulses.print(metronome.misses());
            assertThat(visit.sees("#stop") || visit.words("#engine-state").startsWith("training"))
                    .isTrue();
        }
    }

    /// Milliseconds from letting a picture go to its bars. What the bars said before is wiped out first.
    private static long drop(Visit visit, OtherWindow files) {
        visit.robot.interact(() ->
                visit.robot.lookup("#trial .bar-name").queryAllAs(Labeled.class).forEach(bar -> bar.setText("")));
        files.dragTo(visit.robot, visit.centre("#trial"));
        long dropped = System.nanoTime();
        visit.await(() -> visit.sees("#trial .bar-name")
                && !visit.allWords("#trial .bar-name").getFirst().isEmpty());
        return (System.nanoTime() - dropped) / 1_000_000;
    }

    /// Megabytes that a process has in memory; 0 where the system does not tell.
    private static long resident(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    static void print(String pattern, Object... values) {
        System.out.println("[studio] " + String.format(Locale.ROOT, pattern, values));
    }
}
