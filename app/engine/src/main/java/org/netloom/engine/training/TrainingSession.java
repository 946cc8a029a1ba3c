package org.netloom.engine.training;

import org.jspecify.annotations.Nullable;
import org.netloom.core.project.Preprocessing;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.text.Failure;
import org.netloom.engine.compile.Net;
import org.netloom.engine.feed.BatchFeed;
import org.netloom.engine.feed.LabelledBatch;
import org.netloom.engine.feed.Pictures;
import org.netloom.engine.feed.Shuffle;
import org.netloom.engine.losses.BatchLoss;
import org.netloom.engine.optimizers.OptimizerState;
import org.netloom.engine.prediction.Scoring;

/// The loop over epochs and batches, on the thread that calls it. Order and dropout of a batch follow
/// from seed, epoch and batch alone: the same settings give the same weights, also after a stop.
public final class TrainingSession implements AutoCloseable {
    private final Net net;
    private final OptimizerState optimizer;
    private final TrainingSettings settings;
    private final int[] train;
    private final int[] validation;
    private final SessionListener listener;
    private final BatchFeed feed;
    private final @Nullable Scoring scoring;
    private final BatchLoss loss;
    private final Rate rate = new Rate();
    private volatile boolean stopped;
    private Position position;

    /// @param classWeights what a picture of each class counts
    /// @param train which of the pictures to learn from
    /// @param validation which to judge epochs by; may be empty
    public TrainingSession(
            Net net,
            OptimizerState optimizer,
            TrainingSettings settings,
            double[] classWeights,
            Pictures pictures,
            Preprocessing preprocessing,
            int[] train,
            int[] validation,
            SessionListener listener) {
        this.net = net;
        this.optimizer = optimizer;
        this.settings = settings;
        this.train = train;
        this.validation = validation;
        this.listener = listener;
        position = Position.start(settings.optimizer().learningRate());
        feed = new BatchFeed(pictures, preprocessing, net.input(), Math.min(settings.batchSize(), train.length));
        scoring = validation.length == 0 ? null : new Scoring(net, pictures, preprocessing, settings.loss());
        loss = new BatchLoss(
                settings.loss(), net.top(), Math.toIntExact(net.output().size()), classWeights);
    }

    public int stepsPerEpoch() {
        return feed.count(train.length);
    }

    /// Ends the session after the step under way; from any thread.
    public void stop() {
        stopped = true;
    }

    public boolean stopped() {
        return stopped;
    }

    /// Trains from `start` to the end of the last epoch or until [#stop].
    ///
    /// @return where it ended
    /// @throws Failure when the loss is no number any more, or the listener fails
    public Position run(Position start) throws Failure {
        position = start;
        while (position.epoch() <= settings.epochs() && !stopped) {
            long begun = System.nanoTime() - (long) (position.seconds() * 1e9);
            rate.reset();
            int epoch = position.epoch();
            var order = Shuffle.order(train, settings.seed(), epoch);
            feed.each(order, position.batch(), batch -> step(batch, begun));
            if (stopped && position.batch() < stepsPerEpoch()) {
                break;
            }
            finishEpoch(begun);
        }
        return position;
    }

    private boolean step(LabelledBatch batch, long begun) throws Failure {
        net.seed(settings.seed(), seed -> Shuffle.seed(seed, position.epoch(), position.batch()));
        net.train(batch.batch(), (output, gradient) -> loss.measure(output, batch.labels(), batch.size(), gradient));
        double mean = loss.loss() / batch.size() + net.penalty();
        double learningRate = position.rate(settings.optimizer().learningRate(), optimizer.iterations());
        if (!Double.isFinite(mean)) {
            throw Failure.of(
                    "The loss is no number any more at step {0} (epoch {1}): the steps are too large."
                            + " Lower the learning rate, from {2} to {3} for example.",
                    String.valueOf(position.step() + 1),
                    position.epoch(),
                    String.valueOf((float) learningRate),
                    String.valueOf((float) learningRate / 10));
        }
        optimizer.step(net.parameters(), net.gradients(), learningRate, net.crew());
        net.weights().constrain(net.crew());
        position =
                position.afterBatch(mean * batch.size(), loss.hits(), batch.size(), (System.nanoTime() - begun) / 1e9);
        listener.step(
                position,
                mean,
                (double) loss.hits() / batch.size(),
                rate.after(batch.size()),
                position.batch() == stepsPerEpoch());
        return !stopped;
    }

    private void finishEpoch(long begun) throws Failure {
        Double valLoss = null;
        Double valAccuracy = null;
        if (scoring != null) {
            // A stop does not cut the validation of an epoch that is done: it belongs to its figures.
            var score = scoring.over(validation, () -> false, null);
            valLoss = score.loss();
            valAccuracy = score.accuracy();
        }
        var metrics = new EpochMetrics(
                position.epoch(),
                position.meanLoss(),
                position.accuracy(),
                valLoss,
                valAccuracy,
                (System.nanoTime() - begun) / 1e9);
        double judged = valLoss == null ? position.meanLoss() : valLoss;
        boolean best = position.isBest(judged);
        position = position.afterEpoch(metrics, judged, settings.optimizer().learningRate());
        listener.epoch(position, metrics, best);
    }

    @Override
    public void close() {
        feed.close();
        if (scoring != null) {
            scoring.close();
        }
    }
}
