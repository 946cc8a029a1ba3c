package org.netloom.engine.bench;

import java.util.Arrays;
import org.netloom.core.project.Preprocessing;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.text.Failure;
import org.netloom.engine.compile.Net;
import org.netloom.engine.feed.Pictures;
import org.netloom.engine.optimizers.OptimizerState;
import org.netloom.engine.training.Orders;
import org.netloom.engine.training.Position;
import org.netloom.engine.training.TrainingSession;

/// The session that trains everything else, with every class counting the same and without a run's
/// folder.
final class TimedTraining {
    private TimedTraining() {}

    /// @param classes how many there are
    /// @param train which of the pictures to learn from
    /// @param times hears of steps and epochs
    static void run(
            Net net,
            TrainingSettings settings,
            Pictures pictures,
            Preprocessing preprocessing,
            int classes,
            int[] train,
            EpochTimes times)
            throws Failure {
        var weights = new double[classes];
        Arrays.fill(weights, 1);
        try (var optimizer =
                        OptimizerState.of(settings.optimizer(), net.weights().ranges());
                var session = new TrainingSession(
                        net,
                        optimizer,
                        settings,
                        weights,
                        pictures,
                        preprocessing,
                        train,
                        new int[0],
                        times,
                        new Orders())) {
            session.run(Position.start(settings));
        }
    }
}
