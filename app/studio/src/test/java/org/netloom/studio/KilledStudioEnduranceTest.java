package org.netloom.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.project.Templates;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.testing.EngineFolder;
import org.netloom.core.testing.ShapesPainter;

/// The studio is killed at any moment while it trains, 25 times (`-Dnetloom.kills=…`), opened again, and goes on
/// with its run: each run that comes to its end is, to the byte, one that was left alone. Engines die with the
/// studio and leave nothing behind. `-Dnetloom.pictures=…` trains on another folder than painted shapes.
@Tag("endurance")
class KilledStudioEnduranceTest {
    private static final int KILLS = Integer.getInteger("netloom.kills", 25);
    private static final int SEED = Integer.getInteger("netloom.seed", 17);

    @TempDir
    private Path folder;

    @Test
    void leavesNoTraceOfKills() throws Exception {
        var home = project();
        long begun = System.nanoTime();
        long stepping = begun;
        try (var studio = new Studio(home, "train")) {
            studio.awaitSteps();
            stepping = System.nanoTime();
            assertThat(studio.process.waitFor()).isZero();
        }
        long whole = millis(begun);
        long training = millis(stepping);
        var alone = RunFolder.of(home).getFirst();
        var random = new Random(SEED);
        int completed = 0;
        for (int kill = 0; kill < KILLS; ) {
            try (var studio = next(home)) {
                if (kill % 4 == 0) {
                    TimeUnit.MILLISECONDS.sleep(random.nextLong(whole));
                } else {
                    studio.awaitSteps();
                    TimeUnit.MILLISECONDS.sleep(random.nextLong(training / 3));
                }
                if (studio.process.isAlive()) {
                    kill++;
                }
            }
            StudioEnduranceTest.print("kill %d: %s", kill, told(home));
            completed += compared(home, alone);
        }
        while (!StudioAtWork.finished(home)) {
            try (var studio = next(home)) {
                studio.awaitSteps();
                studio.process.waitFor();
            }
            completed += compared(home, alone);
        }
        StudioEnduranceTest.print("%d kills, %d runs equal to the one that was left alone", KILLS, completed);
        assertThat(completed).isPositive();
    }

    private Studio next(Path home) throws Exception {
        return new Studio(home, StudioAtWork.finished(home) ? "train" : StudioAtWork.RESUME);
    }

    private static int compared(Path home, RunFolder alone) throws Exception {
        var run = RunFolder.of(home).getFirst();
        if (!StudioAtWork.finished(home) || run.path().equals(alone.path())) {
            return 0;
        }
        for (var which : Weights.values()) {
            assertThat(Files.readAllBytes(run.weights(which)))
                    .as(which.name())
                    .isEqualTo(Files.readAllBytes(alone.weights(which)));
        }
        assertThat(run.history().read())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("seconds")
                .isEqualTo(alone.history().read());
        assertThat(run.record().bestEpoch()).isEqualTo(alone.record().bestEpoch());
        return 1;
    }

    private static String told(Path home) throws Exception {
        var run = RunFolder.of(home).getFirst();
        return run.name() + " " + run.record().status() + " after "
                + run.history().read().size() + " epochs";
    }

    private Path project() throws Exception {
        var given = System.getProperty("netloom.pictures", "");
        var pictures = given.isEmpty() ? folder.resolve("pictures") : Path.of(given);
        if (given.isEmpty()) {
            ShapesPainter.paint(pictures, 400, 7);
        }
        var classes = DatasetScan.of(pictures, Progress.NONE).classes();
        var home = folder.resolve("killed");
        var graph = Templates.named("fashion-mnist").graph(Shape.map(28, 28, 1), classes.size());
        ProjectFile.write(
                home,
                Project.named("killed")
                        .withGraph(graph)
                        .withDataset(DatasetReference.to(pictures, home), classes)
                        .withTraining(TrainingSettings.DEFAULT.withEpochs(5)));
        return home;
    }

    private static long millis(long since) {
        return 1 + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }

    /// A studio in a process of its own; closed, it is killed where it still lives.
    private static final class Studio implements AutoCloseable {
        final Process process;
        private final BufferedReader words;

        Studio(Path home, String what) throws IOException {
            var line = new ArrayList<String>();
            line.add(ProcessHandle.current().info().command().orElse("java"));
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(word -> !word.startsWith("-agent") && !word.startsWith("-javaagent"))
                    .forEach(line::add);
            line.addAll(List.of("-cp", System.getProperty("java.class.path")));
            line.addAll(List.of(StudioAtWork.class.getName(), home.toString(), what));
            process = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            words = process.inputReader();
        }

        void awaitSteps() throws IOException {
            for (var line = words.readLine(); line != null; line = words.readLine()) {
                if (line.equals(StudioAtWork.STEPPING)) {
                    return;
                }
            }
        }

        @Override
        public void close() throws Exception {
            var engines = process.descendants().toList();
            var folders = engines.stream()
                    .flatMap(engine -> EngineFolder.of(engine).stream())
                    .toList();
            process.destroyForcibly().waitFor();
            for (var engine : engines) {
                assertThat(engine.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
            }
            assertThat(folders).allSatisfy(one -> assertThat(one).doesNotExist());
        }
    }
}
