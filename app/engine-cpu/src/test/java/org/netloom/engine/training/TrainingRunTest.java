package org.netloom.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.engine.training.SmallRuns.assertSame;
import static org.netloom.engine.training.SmallRuns.train;
import static org.netloom.engine.training.SmallRuns.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.core.protocol.Event;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunRecord.Status;
import org.netloom.core.text.Failure;
import org.netloom.core.training.BaseOptions;
import org.netloom.core.training.Decay;
import org.netloom.core.training.LearningRate;
import org.netloom.core.training.Optimizer;
import org.netloom.core.training.Options;
import org.netloom.core.training.ReduceLROnPlateau;

class TrainingRunTest extends SmallRunsOnPictures {
    @Test
    void learnsAndLeavesAWholeRunFolder() throws IOException, Failure {
        var run = create(SETTINGS.withEpochs(6));

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
        var first = create(SETTINGS);
        var second = create(SETTINGS);
        var other = create(SETTINGS.withSeed(6));
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
                new Decay.CosineDecay(0.001, 30, 0.1, 0.01, 5),
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
        var whole = create(settings);
        train(whole, false);
        var broken = create(settings);

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
        var run = create(SETTINGS);

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
        var run = create(SETTINGS.withOptimizer(new Optimizer.SGD(1000)));

        var events = train(run, false);

        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        Event.Failed.class,
                        failed -> assertThat(failed.reason().english())
                                .contains("step")
                                .contains("learning rate"));
        assertThat(run.record().status()).isEqualTo(Status.FAILED);
        assertThat(run.record().reason()).contains("learning rate");
    }

    @Test
    void namesTheFolderWhenThePicturesAreGone() throws Failure {
        var run = SmallRuns.create(home, shared.resolve("nowhere"), SETTINGS);

        assertThat(train(run, false).getLast())
                .isInstanceOfSatisfying(
                        Event.Failed.class,
                        failed -> assertThat(failed.reason().english()).contains("nowhere"));
    }
}
