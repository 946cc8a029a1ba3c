package org.netloom.engine.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.process.EngineEnd;
import org.netloom.core.process.Installation;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunRecord.Status;
import org.netloom.core.run.SafetensorsFile;
import org.netloom.core.testing.EngineFolder;
import org.netloom.core.text.Failure;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.training.DrawnPictures;
import org.netloom.engine.training.SmallRuns;

/// What is left when a process dies without being asked.
class EngineDeathTest {
    private static final TrainingSettings LONG =
            new TrainingSettings(2000, 16, new Optimizer.Adam(0.003), 5, new Validation.Share(0.2));

    @TempDir
    private static Path shared;

    private static Path pictures;

    @TempDir
    private Path home;

    @BeforeAll
    static void draw() throws IOException {
        pictures = DrawnPictures.in(shared.resolve("pictures"), 40);
    }

    @Test
    void leavesWholeFilesWhenKilledAndGoesOnFromThem() throws Exception {
        var run = SmallRuns.create(home, pictures, LONG);
        try (var child = new Child(home)) {
            child.send(new Request.Train(run.path().toString(), false));
            child.await(event ->
                    event instanceof Event.Epoch epoch && epoch.metrics().epoch() >= 2);
            child.await(Event.Step.class);

            ProcessHandle.of(child.process().pid()).orElseThrow().destroyForcibly();

            assertThat(child.end())
                    .isInstanceOfSatisfying(
                            EngineEnd.Died.class,
                            died -> assertThat(died.exitCode()).isEqualTo(137));
        }
        assertThat(run.record().status()).isEqualTo(Status.RUNNING);
        int epochs = run.history().read().size();
        assertThat(epochs).isGreaterThanOrEqualTo(2);
        assertWhole(run);

        try (var child = new Child(home)) {
            child.send(new Request.Train(run.path().toString(), true));
            var next = child.await(Event.Epoch.class).metrics();
            assertThat(next.epoch()).isBetween(epochs, epochs + 1);
            child.send(new Request.Stop());
            assertThat(child.await(Event.Finished.class).stopped()).isTrue();
            assertThat(run.history().read()).extracting(e -> e.epoch()).doesNotHaveDuplicates();
        }
    }

    private static void assertWhole(RunFolder run) throws IOException, Failure {
        try (var files = Files.walk(run.path())) {
            var tensors =
                    files.filter(f -> f.toString().endsWith(".safetensors")).toList();
            assertThat(tensors).hasSizeGreaterThanOrEqualTo(4);
            for (var file : tensors) {
                try (var open = SafetensorsFile.open(file)) {
                    for (var name : open.names()) {
                        assertThat(open.values(name)).isNotEmpty();
                    }
                }
            }
        }
        assertThat(run.has(Weights.BEST)).isTrue();
    }

    @Test
    void diesWithItsOwner() throws Exception {
        var run = SmallRuns.create(home, pictures, LONG);
        var installed = System.getProperty("netloom.home");
        var line = new ArrayList<>(List.of(Installation.here().java().toString()));
        if (installed != null) {
            line.add("-Dnetloom.home=" + installed);
        }
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Owner.class.getName()));
        line.add(run.path().toString());
        var owner = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(owner.getInputStream(), StandardCharsets.UTF_8))) {
            var said = out.readLine();
            assertThat(said).startsWith("engine ");
            var engine = ProcessHandle.of(Long.parseLong(said.substring(7))).orElseThrow();
            assertThat(engine.isAlive()).isTrue();
            var folder = EngineFolder.of(engine);

            owner.destroyForcibly();

            assertThat(engine.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
            folder.ifPresent(left -> assertThat(left).doesNotExist());
        } finally {
            owner.destroyForcibly();
        }
        assertThat(run.record().status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void keepsTheWeightsWhenAskedToEndWhileTraining() throws Exception {
        var run = SmallRuns.create(home, pictures, LONG);
        try (var child = new Child(home)) {
            child.send(new Request.Train(run.path().toString(), false));
            child.await(Event.Step.class);

            child.close();

            assertThat(child.end()).isInstanceOf(EngineEnd.Orderly.class);
        }
        assertThat(run.record().status()).isEqualTo(Status.STOPPED);
        assertThat(run.has(Weights.LAST)).isTrue();
    }

    @Test
    void refusesWeightsThatAreNone() throws Exception {
        var run = SmallRuns.create(home, pictures, LONG);
        Files.createDirectories(run.weights(Weights.LAST).resolveSibling("."));
        Files.write(run.weights(Weights.LAST), new byte[] {(byte) 0xac, (byte) 0xed, 0, 5, 's', 'r', 0, 1, 'x', 0});
        try (var child = new Child(home)) {
            var picture = pictures.resolve("top/0.png").toString();
            child.send(new Request.Predict(9, run.path().toString(), Weights.LAST, List.of(picture), null));

            assertThat(child.await(Event.Failed.class).reason().english()).contains("damaged");
        }
    }
}
