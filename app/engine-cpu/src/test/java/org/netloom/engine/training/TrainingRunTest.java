package org.netloom.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.protocol.Event;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunRecord.Status;
import org.netloom.core.run.SafetensorsFile;
import org.netloom.core.text.Failure;
import org.netloom.core.training.BaseOptions;
import org.netloom.core.training.EarlyStopping;
import org.netloom.core.training.LearningRate;
import org.netloom.core.training.Optimizer;
import org.netloom.core.training.Options;
import org.netloom.core.training.ReduceLROnPlateau;

class TrainingRunTest {
    private static final TrainingSettings SETTINGS =
            new TrainingSettings(3, 16, new Optimizer.Adam(0.003), 5, new Validation.Share(0.2));

    @TempDir
    private static Path shared;

    private static Path pictures;

    @TempDir
    private Path home;

    @BeforeAll
    static void draw() throws IOException {
        pictures = DrawnPictures.in(shared.resolve("pictures"), 60);
    }

    private List<Event> train(RunFolder run, boolean resume) {
        var events = new ArrayList<Event>();
        new TrainingRun(run, events::add).run("test", resume);
        return events;
    }

    private static Map<String, float[]> weights(RunFolder run, Weights which) throws IOException, Failure {
        var tensors = new LinkedHashMap<String, float[]>();
        try (var file = SafetensorsFile.open(run.weights(which))) {
            for (var name : file.names()) {
                tensors.put(name, file.values(name));
            }
        }
        return tensors;
    }

    private static void assertSame(Map<String, float[]> actual, Map<String, float[]> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, values) -> assertThat(actual.get(name)).as(name).isEqualTo(values));
    }

    @Test
    void learnsAndLeavesAWholeRunFolder() throws IOException, Failure {
        var run = SmallRuns.create(home, pictures, SETTINGS.withEpochs(6));

        var events = train(run, false);

        assertThat(events.getLast()).isInstanceOf(Event.Finished.class);
        var history = run.history().read();
        assertThat(history).hasSize(6);
        assertThat(history.getLast().loss()).isLessThan(history.getFirst().loss() / 2);
        assertThat(history.getLast().valAccuracy()).isGreaterThan(0.9);
        var record = run.record();
        assertThat(record.status()).isEqualTo(Status.FINISHED);
        assertThat(record.epochs()).isEqualTo(6);
        assertThat(record.images().train()).isEqualTo(192);
        assertThat(record.images().validation()).isEqualTo(48);
        assertThat(weights(run, Weights.LAST).keySet())
                .containsExactly(
                        "conv2d/kernel",
                        "conv2d/bias",
                        "batch_normalization/gamma",
                        "batch_normalization/beta",
                        "batch_normalization/moving_mean",
                        "batch_normalization/moving_variance",
                        "dense/kernel",
                        "dense/bias",
                        "dense_1/kernel",
                        "dense_1/bias");
        assertThat(Files.readAllLines(run.predictions()))
                .hasSize(49)
                .first()
                .isEqualTo("file,split,label,predicted,probability");
        assertThat(Files.readString(run.log())).contains("epoch 6").contains("finished");
    }

    @Test
    void givesTheSameWeightsForTheSameSeedOnly() throws IOException, Failure {
        var first = SmallRuns.create(home, pictures, SETTINGS);
        var second = SmallRuns.create(home, pictures, SETTINGS);
        var other = SmallRuns.create(home, pictures, SETTINGS.withSeed(6));
        train(first, false);
        train(second, false);
        train(other, false);

        assertSame(weights(first, Weights.LAST), weights(second, Weights.LAST));
        assertThat(weights(other, Weights.LAST).get("dense/kernel"))
                .isNotEqualTo(weights(first, Weights.LAST).get("dense/kernel"));
    }

    static Stream<Optimizer> optimizers() {
        var rates = List.of(
                new LearningRate.Constant(0.003),
                new LearningRate.CosineDecay(0.001, 30, 0.1, 0.01, 5),
                new ReduceLROnPlateau(0.003, ReduceLROnPlateau.Monitor.VAL_LOSS, 0.5, 0, 10, 0, 0));
        var all = Optimizer.all();
        return Stream.concat(
                IntStream.range(0, all.size()).mapToObj(i -> all.get(i).learningRate(rates.get(i % rates.size()))),
                Stream.of(
                        new Optimizer.SGD(0.01, 0.9, true).base(BaseOptions.NONE.withEma(true, 0.9, 5)),
                        Options.with(new Optimizer.Adam(0.003), "amsgrad", true)
                                .base(BaseOptions.NONE.withClipnorm(0.5)),
                        Options.with(Options.with(new Optimizer.RMSprop(), "momentum", 0.5), "centered", true)));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void endsUpTheSameWhenStoppedInTheMiddleOfAnEpochAndResumed(Optimizer optimizer) throws IOException, Failure {
        var settings = SETTINGS.withOptimizer(optimizer);
        var whole = SmallRuns.create(home, pictures, settings);
        train(whole, false);
        var broken = SmallRuns.create(home, pictures, settings);

        assertThat(stopInEpoch(broken, 2)).isInstanceOf(Event.Finished.class);
        assertThat(broken.record().status()).isEqualTo(Status.STOPPED);
        assertThat(broken.record().epochs()).isEqualTo(1);
        train(broken, true);

        assertSame(weights(broken, Weights.LAST), weights(whole, Weights.LAST));
        assertSame(weights(broken, Weights.BEST), weights(whole, Weights.BEST));
        assertThat(broken.record().status()).isEqualTo(Status.FINISHED);
        assertThat(broken.history().read()).hasSize(3).allSatisfy(epoch -> {
            var same = whole.history().read().get(epoch.epoch() - 1);
            assertThat(epoch.loss()).isEqualTo(same.loss());
            assertThat(epoch.valLoss()).isEqualTo(same.valLoss());
        });
    }

    @Test
    void keepsLastAndBestWhenStoppedInTheFirstEpoch() throws IOException, Failure {
        var run = SmallRuns.create(home, pictures, SETTINGS);

        var last = stopInEpoch(run, 1);

        assertThat(last).isEqualTo(new Event.Finished(run.name(), true, null));
        assertSame(weights(run, Weights.BEST), weights(run, Weights.LAST));
    }

    private static Event stopInEpoch(RunFolder run, int epoch) {
        var training = new AtomicReference<TrainingRun>();
        var last = new AtomicReference<Event>();
        training.set(new TrainingRun(run, event -> {
            last.set(event);
            if (event instanceof Event.Step step && step.epoch() == epoch) {
                training.get().orders().stop();
            }
        }));
        training.get().run("test", false);
        return last.get();
    }

    @Test
    void saysWhereTheLossWasLostAndWhatToDo() throws Failure {
        var run = SmallRuns.create(home, pictures, SETTINGS.withOptimizer(new Optimizer.SGD(1000)));

        var events = train(run, false);

        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        Event.Failed.class,
                        failed -> assertThat(failed.reason()).contains("step").contains("learning rate"));
        assertThat(run.record().status()).isEqualTo(Status.FAILED);
        assertThat(run.record().reason()).contains("learning rate");
    }

    @Test
    void namesTheFolderWhenThePicturesAreGone() throws Failure {
        var run = SmallRuns.create(home, shared.resolve("nowhere"), SETTINGS);

        assertThat(train(run, false).getLast())
                .isInstanceOfSatisfying(
                        Event.Failed.class,
                        failed -> assertThat(failed.reason()).contains("nowhere"));
    }

    /// Trains, with `act` on every event.
    private static List<Event> train(RunFolder run, boolean resume, BiConsumer<Orders, Event> act) {
        var events = new ArrayList<Event>();
        var training = new AtomicReference<TrainingRun>();
        training.set(new TrainingRun(run, event -> {
            events.add(event);
            act.accept(training.get().orders(), event);
        }));
        training.get().run("test", resume);
        return events;
    }

    @Test
    void pausesAfterTheStepUnderWayAndGoesOnAsIfNothingHadHappened() throws IOException, Failure {
        var whole = SmallRuns.create(home, pictures, SETTINGS);
        train(whole, false);
        var paused = SmallRuns.create(home, pictures, SETTINGS);

        var events = train(paused, false, (orders, event) -> {
            if (event instanceof Event.Step step && step.step() == 1) {
                orders.pause();
            } else if (event instanceof Event.Paused) {
                assertThat(Files.exists(paused.checkpoint())).isTrue();
                orders.goOn();
            }
        });

        assertThat(events).contains(new Event.Paused(1, 1, ""), new Event.Continued(1));
        assertSame(weights(paused, Weights.LAST), weights(whole, Weights.LAST));
    }

    @Test
    void takesOtherEpochsAndAnotherRateWhileItRunsAndKeepsThemWhenResumed() throws IOException, Failure {
        var whole = SmallRuns.create(home, pictures, SETTINGS);
        var broken = SmallRuns.create(home, pictures, SETTINGS);
        BiConsumer<Orders, Event> change = (orders, event) -> {
            if (event instanceof Event.Epoch epoch && epoch.metrics().epoch() == 1) {
                orders.change(4, 0.0005);
            }
        };
        train(whole, false, change);
        train(broken, false, (orders, event) -> {
            change.accept(orders, event);
            if (event instanceof Event.Epoch epoch && epoch.metrics().epoch() == 2) {
                orders.stop();
            }
        });
        train(broken, true);

        assertThat(whole.history().read()).hasSize(4);
        assertThat(whole.history().read().getFirst().learningRate()).isEqualTo(0.003);
        assertThat(whole.history().read().getLast().learningRate()).isEqualTo(0.0005);
        assertThat(broken.record().readProject().training().epochs()).isEqualTo(4);
        assertSame(weights(broken, Weights.LAST), weights(whole, Weights.LAST));
    }

    @Test
    void stopsEarlyKeepsTheBestWeightsAsTheLastOnesAndCanGoOn() throws IOException, Failure {
        // At this rate nothing is learned: the second and third epoch are no better than the first.
        var settings = SETTINGS.withEpochs(9)
                .withOptimizer(new Optimizer.SGD(1e-9))
                .withEarlyStopping(new EarlyStopping(EarlyStopping.Monitor.VAL_LOSS, 0.5, 2, true, 0));
        var run = SmallRuns.create(home, pictures, settings);

        var finished = (Event.Finished) train(run, false).getLast();

        assertThat(finished.stopped()).isFalse();
        assertThat(finished.reason()).contains("after epoch 3").contains("val_loss");
        assertThat(run.history().read()).hasSize(3);
        assertThat(run.record().status()).isEqualTo(Status.FINISHED);
        assertSame(weights(run, Weights.LAST), weights(run, Weights.BEST));

        train(run, true);
        assertThat(run.history().read()).hasSize(5);
    }

    @Test
    void keepsAveragedWeightsAsTheBestAndTheLastOnes() throws IOException, Failure {
        var base = BaseOptions.NONE.withEma(true, 0.9, null);
        var averaged = SmallRuns.create(home, pictures, SETTINGS.withOptimizer(new Optimizer.Adam(0.003).base(base)));
        var plain = SmallRuns.create(home, pictures, SETTINGS);
        train(averaged, false);
        train(plain, false);

        assertThat(averaged.record().bestEpoch()).isEqualTo(3);
        assertSame(weights(averaged, Weights.BEST), weights(averaged, Weights.LAST));
        assertThat(weights(averaged, Weights.BEST).get("dense/kernel"))
                .isNotEqualTo(weights(plain, Weights.BEST).get("dense/kernel"));
    }

    @Test
    void bringsBackWhatADeathBetweenCheckpointAndHistoryLost() throws IOException, Failure {
        var whole = SmallRuns.create(home, pictures, SETTINGS);
        train(whole, false);
        var run = SmallRuns.create(home, pictures, SETTINGS);
        train(run, false, (orders, event) -> {
            if (event instanceof Event.Epoch epoch && epoch.metrics().epoch() == 2) {
                orders.stop();
            }
        });
        run.history().cutAfter(1);
        Files.delete(run.weights(Weights.BEST));

        train(run, true);

        assertThat(run.history().read()).extracting(EpochMetrics::epoch).containsExactly(1, 2, 3);
        assertSame(weights(run, Weights.BEST), weights(whole, Weights.BEST));
    }

    @Test
    void waitsForRoomOnTheDiskAndGoesOn() throws IOException, Failure {
        var whole = SmallRuns.create(home, pictures, SETTINGS);
        train(whole, false);
        var run = SmallRuns.create(home, pictures, SETTINGS);
        // A file where the folder of checkpoints is to be: nothing can be written.
        Files.writeString(run.checkpoint(), "in the way");

        var events = train(run, false, (orders, event) -> {
            if (event instanceof Event.Paused paused) {
                assertThat(paused.reason()).contains("checkpoint");
                try {
                    Files.delete(run.checkpoint());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });

        assertThat(events).hasAtLeastOneElementOfType(Event.Continued.class);
        assertSame(weights(run, Weights.LAST), weights(whole, Weights.LAST));
    }

    @Test
    void keepsCheckpointsForGoodAndNoticesADamagedOne() throws IOException, Failure {
        var run = SmallRuns.create(home, pictures, SETTINGS.withKeepEvery(2));
        train(run, false);
        assertThat(run.kept(2).resolve("position.json")).exists();
        assertThat(run.kept(3)).doesNotExist();

        try (var files = Files.walk(run.checkpoint())) {
            var weights = files.filter(file -> file.endsWith("weights.safetensors"))
                    .findFirst()
                    .orElseThrow();
            var bytes = Files.readAllBytes(weights);
            bytes[bytes.length - 3] ^= 1;
            Files.write(weights, bytes);
        }

        run.write(run.record().resumed(run.record().readProject().withTraining(SETTINGS.withEpochs(5))));
        assertThat(train(run, true).getLast())
                .isInstanceOfSatisfying(
                        Event.Failed.class,
                        failed -> assertThat(failed.reason()).contains("damaged"));
    }
}
