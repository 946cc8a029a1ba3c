package org.netloom.studio.training.curves;

import org.netloom.core.protocol.Event;
import org.netloom.core.run.EpochMetrics;

/// Loss and accuracy of a run as it goes. Fed with every event, asked by the charts some times a
/// second. FX thread only.
public final class Curves {
    private final MetricCurves loss = new MetricCurves();
    private final MetricCurves accuracy = new MetricCurves();
    private final MetricCurves rate = new MetricCurves();
    private int epochs = 1;
    private int stepsPerEpoch = 1;
    private long version;

    public MetricCurves.Plot loss() {
        return loss.plot();
    }

    public MetricCurves.Plot accuracy() {
        return accuracy.plot();
    }

    /// The learning rate.
    public MetricCurves.Plot rate() {
        return rate.plot();
    }

    /// How many epochs the run is to have.
    public int epochs() {
        return epochs;
    }

    /// Grows with every change, so that a chart knows whether it is up to date.
    public long version() {
        return version;
    }

    public void begin(int newEpochs) {
        loss.clear();
        accuracy.clear();
        rate.clear();
        epochs = Math.max(1, newEpochs);
        version++;
    }

    public void started(Event.Started started) {
        epochs = Math.max(1, started.epochs());
        stepsPerEpoch = Math.max(1, started.stepsPerEpoch());
        version++;
    }

    /// There are to be so many epochs now.
    public void extend(int newEpochs) {
        epochs = Math.max(1, newEpochs);
        version++;
    }

    public void step(Event.Step step) {
        double x = (double) step.step() / stepsPerEpoch;
        loss.step(x, step.loss(), stepsPerEpoch);
        accuracy.step(x, step.accuracy(), stepsPerEpoch);
        version++;
    }

    public void looked(Event.Looked look) {
        rate.level((double) look.step() / stepsPerEpoch, look.learningRate());
        version++;
    }

    public void epoch(EpochMetrics metrics) {
        loss.epoch(metrics.epoch(), metrics.loss(), metrics.valLoss());
        accuracy.epoch(metrics.epoch(), metrics.accuracy(), metrics.valAccuracy());
        var learningRate = metrics.learningRate();
        if (learningRate != null) {
            rate.level(metrics.epoch(), learningRate);
        }
        version++;
    }

    /// The curves of a run from its history.
    public static Curves of(Iterable<EpochMetrics> history, int epochs) {
        var curves = new Curves();
        curves.begin(epochs);
        history.forEach(curves::epoch);
        return curves;
    }
}
