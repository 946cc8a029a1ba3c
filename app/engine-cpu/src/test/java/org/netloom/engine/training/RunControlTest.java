package org.netloom.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.netloom.engine.training.SmallRuns.assertSame;
import static org.netloom.engine.training.SmallRuns.train;
import static org.netloom.engine.training.SmallRuns.weights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.netloom.core.protocol.Event;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunRecord.Status;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.core.training.BaseOptions;
import org.netloom.core.training.EarlyStopping;
import org.netloom.core.training.Optimizer;

/// What a person or the machine does to a run on its way.
class RunControlTest extends SmallRunsOnPictures {
    @Test
    void pausesAfterTheStepUnderWayAndGoesOnAsIfNothingHadHappened() throws IOException, Failure {
        var whole = create(SETTINGS);
        train(whole, false);
        var paused = create(SETTINGS);

        var events = train(paused, false, (orders, event) -> {
            if (event instanceof Event.Step step && step.step() == 1) {
                orders.pause();
            } else if (event instanceof Event.Paused) {
                assertThat(Files.exists(paused.checkpoint())).isTrue();
                orders.goOn();
            }
        });

        assertThat(events).contains(new Event.Paused(1, 1, Text.of("")), new Event.Continued(1));
        assertSame(weights(paused, Weights.LAST), weights(whole, Weights.LAST));
    }

    @Test
    void takesOtherEpochsAndAnotherRateWhileItRunsAndKeepsThemWhenResumed() throws IOException, Failure {
        var whole = create(SETTINGS);
        var broken = create(SETTINGS);
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
    void takesTheVeryFirstStepAtTheRateThatWasOrderedBeforeIt() throws IOException, Failure {
        var slow = create(SETTINGS.withEpochs(1).withOptimizer(new Optimizer.Adam(0.0003)));
        var slowed = create(SETTINGS.withEpochs(1));
        train(slow, false);

        train(slowed, false, (orders, event) -> {
            if (event instanceof Event.Started) {
                orders.change(null, 0.0003);
            }
        });

        assertSame(weights(slowed, Weights.LAST), weights(slow, Weights.LAST));
    }

    @Test
    void stopsEarlyKeepsTheBestWeightsAsTheLastOnesAndCanGoOn() throws IOException, Failure {
        // At this rate nothing is learned: the second and third epoch are no better than the first.
        var settings = SETTINGS.withEpochs(9)
                .withOptimizer(new Optimizer.SGD(1e-9))
                .withEarlyStopping(new EarlyStopping(EarlyStopping.Monitor.VAL_LOSS, 0.5, 2, true, 0));
        var run = create(settings);

        var finished = (Event.Finished) train(run, false).getLast();

        assertThat(finished.stopped()).isFalse();
        assertThat(Objects.requireNonNull(finished.reason()).english())
                .contains("after epoch 3")
                .contains("val_loss");
        assertThat(run.history().read()).hasSize(3);
        assertThat(run.record().status()).isEqualTo(Status.FINISHED);
        assertSame(weights(run, Weights.LAST), weights(run, Weights.BEST));

        train(run, true);
        assertThat(run.history().read()).hasSize(5);
    }

    @Test
    void keepsAveragedWeightsAsTheBestAndTheLastOnes() throws IOException, Failure {
        var base = BaseOptions.NONE.withEma(true, 0.9, null);
        var averaged = create(SETTINGS.withOptimizer(new Optimizer.Adam(0.003).base(base)));
        var plain = create(SETTINGS);
        train(averaged, false);
        train(plain, false);

        assertThat(averaged.record().bestEpoch()).isEqualTo(3);
        assertSame(weights(averaged, Weights.BEST), weights(averaged, Weights.LAST));
        assertThat(weights(averaged, Weights.BEST).get("dense/kernel"))
                .isNotEqualTo(weights(plain, Weights.BEST).get("dense/kernel"));
    }

    @Test
    void bringsBackWhatADeathBetweenCheckpointAndHistoryLost() throws IOException, Failure {
        var whole = create(SETTINGS);
        train(whole, false);
        var run = create(SETTINGS);
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
        var whole = create(SETTINGS);
        train(whole, false);
        var run = create(SETTINGS);
        // A file where the folder of checkpoints is to be: nothing can be written.
        Files.writeString(run.checkpoint(), "in the way");

        var events = train(run, false, (orders, event) -> {
            if (event instanceof Event.Paused paused) {
                assertThat(paused.reason().english()).contains("checkpoint");
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
    void waitsForRoomWhereTheHistoryCannotBeWrittenAndLosesNothing() throws IOException, Failure {
        var whole = create(SETTINGS);
        train(whole, false);
        var run = create(SETTINGS);
        var history = run.history().file();
        var aside = history.resolveSibling("aside");

        var events = train(run, false, (orders, event) -> {
            try {
                if (event instanceof Event.Epoch epoch && epoch.metrics().epoch() == 1) {
                    Files.move(history, aside);
                    Files.createDirectories(history.resolve("in the way"));
                } else if (event instanceof Event.Paused paused) {
                    assertThat(paused.reason().english()).contains("Make room on the disk");
                    assertThat(run.has(Weights.LAST)).isTrue();
                    Files.delete(history.resolve("in the way"));
                    Files.delete(history);
                    Files.move(aside, history);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(events).hasAtLeastOneElementOfType(Event.Continued.class);
        assertThat(run.history().read())
                .extracting(EpochMetrics::epoch, EpochMetrics::valLoss)
                .isEqualTo(whole.history().read().stream()
                        .map(epoch -> tuple(epoch.epoch(), epoch.valLoss()))
                        .toList());
        assertSame(weights(run, Weights.LAST), weights(whole, Weights.LAST));
    }

    @Test
    void keepsCheckpointsForGoodAndNoticesADamagedOne() throws IOException, Failure {
        var run = create(SETTINGS.withKeepEvery(2));
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
                        failed -> assertThat(failed.reason().english()).contains("damaged"));
    }
}
