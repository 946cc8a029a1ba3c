package org.netloom.engine.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.netloom.core.layers.options.RecordOptions.with;
import static org.netloom.engine.training.SmallRuns.assertSame;
import static org.netloom.engine.training.SmallRuns.train;
import static org.netloom.engine.training.SmallRuns.weights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.layers.weights.Regularizer;
import org.netloom.core.protocol.Event;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.text.Failure;
import org.netloom.core.training.BaseOptions;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.prediction.Evaluator;
import org.netloom.engine.prediction.Scoring;

/// What must not creep into a run: other pictures, another engine, figures of other weights.
class RunFaultsTest extends SmallRunsOnPictures {
    private static Event last(List<Event> events) {
        return events.getLast();
    }

    private static void stopInEpoch(int number, RunFolder run) {
        train(run, false, (orders, event) -> {
            if (event instanceof Event.Epoch epoch && epoch.metrics().epoch() == number) {
                orders.stop();
            }
        });
    }

    @Test
    void averagesThatCannotBeWrittenLeaveTheWeightsAsTheyWere() throws IOException, Failure {
        var averaging =
                SETTINGS.withOptimizer(new Optimizer.Adam(0.003).base(BaseOptions.NONE.withEma(true, 0.9, null)));
        var whole = create(averaging);
        train(whole, false);
        var run = create(averaging);
        var folder = requireNonNull(run.weights(Weights.LAST).getParent());
        Files.writeString(folder, "in the way");

        var events = train(run, false, (orders, event) -> {
            if (event instanceof Event.Paused) {
                try {
                    Files.delete(folder);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });

        assertThat(events).hasAtLeastOneElementOfType(Event.Continued.class);
        assertSame(weights(run, Weights.LAST), weights(whole, Weights.LAST));
    }

    @Test
    void doesNotGoOnWithOtherPictures() throws IOException, Failure {
        var pictures = DrawnPictures.in(home.resolve("pictures"), 20);
        var run = SmallRuns.create(home, pictures, SETTINGS);
        stopInEpoch(1, run);
        var added = Files.copy(pictures.resolve("top/0.png"), pictures.resolve("top/new.png"));

        assertThat(last(train(run, true)))
                .isInstanceOfSatisfying(
                        Event.Failed.class,
                        failed -> assertThat(failed.reason().english()).contains("not those of the run"));

        Files.delete(added);
        assertThat(last(train(run, true))).isInstanceOf(Event.Finished.class);
    }

    @Test
    void oneEngineAtATimeTrainsARun() throws Failure {
        var run = create(SETTINGS.withEpochs(1));

        var events = train(run, false, (orders, event) -> {
            if (event instanceof Event.Started) {
                assertThat(last(train(run, true)))
                        .isInstanceOfSatisfying(
                                Event.Failed.class,
                                failed -> assertThat(failed.reason().english()).contains("being trained already"));
            }
        });

        assertThat(last(events)).isInstanceOf(Event.Finished.class);
    }

    @Test
    void figuresGoWithTheWeightsThatTheyAreOf() throws Failure {
        var run = create(SETTINGS.withEpochs(1));
        train(run, false);
        assertThat(run.evaluated(Weights.LAST, "validation")).isPresent();
        run.write(run.record().resumed(run.record().readProject().withTraining(SETTINGS.withEpochs(3))));

        train(run, true, (orders, event) -> {
            if (event instanceof Event.Epoch epoch && epoch.metrics().epoch() == 2) {
                assertThat(run.evaluated(Weights.LAST, "validation")).isEmpty();
                assertThat(run.predictions()).doesNotExist();
            }
        });

        assertThat(run.evaluated(Weights.LAST, "validation")).isPresent();
    }

    @Test
    void anEvaluationThatIsCancelledLeavesThePredictions() throws IOException, Failure {
        var run = create(SETTINGS.withEpochs(1));
        train(run, false);
        var before = Files.readString(run.predictions());
        var cancelsWhileScoring = new Progress() {
            private boolean cancelled;

            @Override
            public void at(long done, long total) {}

            @Override
            public boolean cancelled() {
                cancelled |= Stream.of(new Throwable().getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(Scoring.class.getName()));
                return cancelled;
            }
        };

        assertThatThrownBy(() -> Evaluator.evaluate(run, Weights.LAST, Split.VALIDATION, cancelsWhileScoring))
                .isInstanceOf(CancellationException.class);

        assertThat(Files.readString(run.predictions())).isEqualTo(before);
    }

    @Test
    void evaluatesToTheLossOfTheEpochWithPenaltiesOfActivity() throws IOException, Failure {
        Path pictures = DrawnPictures.in(home.resolve("pictures"), 180); // two batches, and one of them small
        var net = Graph.chain(List.of(
                new Input(DrawnPictures.SIDE, DrawnPictures.SIDE, 3),
                new Flatten(),
                with(new Dense(16, ActivationFunction.RELU), "activity_regularizer", new Regularizer.L1L2(0.001, 0.01)),
                new Dense(DrawnPictures.CLASSES.size(), ActivationFunction.SOFTMAX)));
        var run = SmallRuns.create(home, pictures, SETTINGS.withEpochs(1), net);
        train(run, false);

        double told = requireNonNull(run.history().read().getLast().valLoss());
        assertThat(run.evaluated(Weights.LAST, "validation").orElseThrow().loss())
                .isCloseTo(told, within(1e-5 * told));
    }
}
