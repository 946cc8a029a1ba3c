package org.netloom.engine.trial;

import java.nio.file.Path;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.project.Project;
import org.netloom.core.protocol.RateSearch;
import org.netloom.core.text.Failure;
import org.netloom.core.training.Decay;
import org.netloom.engine.compile.GraphCompiler;
import org.netloom.engine.feed.RunData;
import org.netloom.engine.optimizers.OptimizerState;
import org.netloom.engine.training.Beginning;
import org.netloom.engine.training.Orders;
import org.netloom.engine.training.Position;
import org.netloom.engine.training.TrainingSession;

/// Trains a net of its own with a learning rate that rises from step to step, until the loss runs away
/// (Smith 2015, Cyclical learning rates, section 3.3).
public final class RateFinder {
    private static final double LEAST = 1e-6;
    private static final double MOST = 10;
    private static final int STEPS = 120;

    private RateFinder() {}

    /// @param pictures the folder of the dataset
    public static RateSearch search(Project project, Path pictures, Progress progress) throws Failure {
        Beginning.check(project);
        var dataset = DatasetScan.of(pictures, progress);
        try (var net = GraphCompiler.compile(project.graph());
                var data = RunData.of(dataset, project, net.input(), CacheFolder.standard(), progress)) {
            int[] train = data.splits().of(Split.TRAIN);
            if (train.length == 0) {
                throw Failure.of(
                        "There is nothing to learn from: {0} holds no usable picture for training.",
                        pictures.toString());
            }
            Beginning.weights(net, project, data, progress::cancelled);
            var asked = project.training();
            var rising = new Decay.ExponentialDecay(LEAST, STEPS - 1.0, MOST / LEAST, false);
            var settings = asked.withOptimizer(asked.optimizer().learningRate(rising))
                    .withEpochs(100_000)
                    .withEarlyStopping(null);
            var orders = new Orders();
            var losses = new RisingRate(rising, STEPS, orders, progress);
            try (var optimizer = OptimizerState.of(
                            settings.optimizer(), net.weights().ranges());
                    var session = new TrainingSession(
                            net,
                            optimizer,
                            settings,
                            Beginning.classWeights(project, data, train),
                            data,
                            project.scaling(),
                            train,
                            new int[0],
                            losses,
                            orders)) {
                session.run(Position.start(settings));
            } catch (Failure e) {
                losses.lost(e);
            }
            return losses.found();
        }
    }
}
