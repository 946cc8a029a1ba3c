package org.netloom.engine.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.Project;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunRecord;
import org.netloom.engine.bench.BenchNet;
import org.netloom.engine.training.DrawnPictures;

/// One engine trains for half an hour (`-Dnetloom.rounds=…` times the five nets), another net and another
/// size of batch after each minute (`-Dnetloom.seconds=…`), checked after each epoch, paused and continued in
/// between. Prints what memory it holds, for `docs/performance.md`; asserts that it lives and holds hardly more
/// than when batches were as large before.
@Tag("endurance")
class SwitchingEnduranceTest {
    private static final int ROUNDS = Integer.getInteger("netloom.rounds", 6);
    private static final int SECONDS = Integer.getInteger("netloom.seconds", 60);
    private static final int[] BATCHES = {32, 8, 64};
    private static final double LEVEL = 1.1;

    @TempDir
    private Path home;

    @Test
    void memoryStaysLevel() throws Exception {
        var pictures = DrawnPictures.in(home.resolve("pictures"), 60);
        var random = new Random(1);
        var held = new ArrayList<Long>();
        try (var child = new Child(home)) {
            for (int round = 0; round < ROUNDS; round++) {
                long most = 0;
                for (var net : BenchNet.values()) {
                    var run = run(pictures, net, BATCHES[round % BATCHES.length]);
                    most = Math.max(most, train(child, run, random));
                }
                held.add(most);
                System.out.printf(Locale.ROOT, "[switching] round %d: at most %d MB%n", round + 1, most);
            }
        }
        for (int i = BATCHES.length; i < held.size(); i++) {
            assertThat((double) held.get(i)).isLessThan(LEVEL * held.get(i - BATCHES.length));
        }
    }

    /// @return what the engine held at most, in MB
    private static long train(Child child, RunFolder run, Random random) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        long most = 0;
        child.send(new Request.Train(run.path().toString(), false));
        while (System.nanoTime() < until) {
            child.await(Event.Epoch.class);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(3000));
            most = Math.max(most, resident(child));
            child.send(new Request.Pause());
            child.await(Event.Paused.class);
            child.send(new Request.Continue());
        }
        child.send(new Request.Stop());
        assertThat(child.await(Event.Finished.class).stopped()).isTrue();
        return most;
    }

    private RunFolder run(Path pictures, BenchNet net, int batch) throws Exception {
        var template = net.template();
        var settings = TrainingSettings.DEFAULT
                .withBatchSize(batch)
                .withEpochs(100_000)
                .withValidation(new Validation.Share(0.2));
        var project = Project.named(net.key())
                .withGraph(template.graph(template.input(), DrawnPictures.CLASSES.size()))
                .withDataset(DatasetReference.to(pictures, home), DrawnPictures.CLASSES)
                .withTraining(settings);
        return RunFolder.create(
                home, RunRecord.start(project, pictures.toString(), Instant.now()), LocalDateTime.now());
    }

    private static long resident(Child child) throws IOException {
        return lines(child).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }

    private static List<String> lines(Child child) throws IOException {
        return Files.readAllLines(
                Path.of("/proc", String.valueOf(child.process().pid()), "status"));
    }
}
