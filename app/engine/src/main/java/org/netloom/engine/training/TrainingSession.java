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
    private final Orders orders;
    private final LayerRatios ratios;
    private Position position;
    private int epochs;
    private long begun;

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
            SessionListener listener,
            Orders orders) {
        this.orders = orders;
        this.epochs = settings.epochs();
        this.net = net;
        this.optimizer = optimizer;
        this.settings = settings;
        this.train = train;
        this.validation = validation;
        this.listener = listener;
        ratios = new LayerRatios(net);
        position = Position.start(settings);
        feed = new BatchFeed(pictures, preprocessing, net.input(), Math.min(settings.batchSize(), train.length));
        scoring = validation.length == 0 ? null : new Scoring(net, pictures, preprocessing, settings.loss());
        loss = new BatchLoss(
                settings.loss(), net.top(), Math.toIntExact(net.output().size()), classWeights);
    }

    public int stepsPerEpoch() {
        return feed.count(train.length);
    }

    /// How many there are to be, as things are now.
    public int epochs() {
        return epochs;
    }

    /// Trains from `start` to the end of the last epoch, or until early stopping or an order ends it.
    ///
    /// @return where it ended
    /// @throws Failure when the loss is no number any more, or the listener fails
    public Position run(Position start) throws Failure {
        position = start;
        obey(); // what was ordered before the first step
        while (position.epoch() <= epochs && !orders.stopped() && !stoppedEarly()) {
            begun = System.nanoTime() - (long) (position.seconds() * 1e9);
            rate.go();
            var order = Shuffle.order(train, settings.seed(), position.epoch());
            feed.each(order, position.batch(), this::step);
            if (position.batch() < stepsPerEpoch() || !finishEpoch()) {
                break;
            }
        }
        return position;
    }

    /// Whether the epochs so far are all there will be, by the settings of early stopping.
    public boolean stoppedEarly() {
        var stopping = settings.earlyStopping();
        var patience = position.patience();
        return stopping != null && patience != null && position.batch() == 0 && stopping.over(patience);
    }

    private boolean step(LabelledBatch batch) throws Failure {
        net.seed(settings.seed(), seed -> Shuffle.seed(seed, position.epoch(), position.batch()));
        net.train(batch.batch(), (output, gradient) -> loss.measure(output, batch.labels(), batch.size(), gradient));
        double mean = loss.loss() / batch.size() + net.penalty();
        double learningRate = learningRate();
        if (!Double.isFinite(mean)) {
            throw Divergence.of(net, position.step() + 1, position.epoch(), learningRate);
        }
        if (ratios.due()) {
            listener.looked(position.step() + 1, learningRate, ratios.of(net));
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
        return obey();
    }

    private double learningRate() {
        return position.rate(settings.optimizer().learningRate(), optimizer.iterations());
    }

    /// @return whether to go on
    private boolean obey() throws Failure {
        long halted = 0;
        while (true) {
            for (var order = orders.next(); order != null; order = orders.next()) {
                obey(order);
            }
            if (orders.stopped() || !orders.paused()) {
                if (halted != 0) {
                    begun += System.nanoTime() - halted;
                    rate.go();
                    listener.goOn(position);
                }
                return !orders.stopped();
            }
            if (halted == 0) {
                halted = System.nanoTime();
                listener.pause(position);
            }
            orders.awaitWhilePaused();
        }
    }

    private void obey(Orders.Order order) throws Failure {
        switch (order) {
            case Orders.Order.Save() -> listener.save(position);
            case Orders.Order.Change(Integer newEpochs, Double newRate) -> {
                epochs = newEpochs == null ? epochs : Math.max(newEpochs, position.epoch());
                if (newRate != null) {
                    position = position.withRate(newRate, settings.optimizer().learningRate(), optimizer.iterations());
                }
                listener.change(position, epochs, learningRate());
            }
        }
    }

    /// @return false where a stop came in between: the epoch is then validated again when the run goes on
    private boolean finishEpoch() throws Failure {
        Double valLoss = null;
        Double valAccuracy = null;
        if (scoring != null) {
            var score = scoring.over(validation, this::stopsHere, null);
            if (score.pictures() < validation.length) {
                return false;
            }
            valLoss = score.loss();
            valAccuracy = score.accuracy();
        }
        var metrics = new EpochMetrics(
                position.epoch(),
                position.meanLoss(),
                position.accuracy(),
                valLoss,
                valAccuracy,
                (System.nanoTime() - begun) / 1e9,
                position.rate(settings.optimizer().learningRate(), Math.max(0, optimizer.iterations() - 1)));
        boolean best = position.isBest(Position.judged(metrics, settings));
        position = position.afterEpoch(metrics, settings);
        listener.epoch(position, metrics, best);
        return true;
    }

    private boolean stopsHere() {
        try {
            return !obey();
        } catch (Failure e) {
            throw new Interrupted(e);
        }
    }

    /// Carries what failed between two batches of validation.
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Failure failure;

        Interrupted(Failure failure) {
            super(failure);
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }
    }

    @Override
    public void close() {
        feed.close();
        if (scoring != null) {
            scoring.close();
        }
    }
}
