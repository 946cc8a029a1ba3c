package org.netloom.engine.trial;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.Project;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.text.Failure;
import org.netloom.core.training.LearningRate;
import org.netloom.engine.compile.GraphCompiler;
import org.netloom.engine.compile.Net;
import org.netloom.engine.optimizers.OptimizerState;
import org.netloom.engine.prediction.Scoring;
import org.netloom.engine.training.Orders;
import org.netloom.engine.training.Position;
import org.netloom.engine.training.SessionListener;
import org.netloom.engine.training.TrainingSession;

/// A project's net, trained for some steps on made-up pictures: what they show changes neither time nor
/// memory.
final class Trial implements AutoCloseable {
    /// So small that the weights stay numbers, whatever rate was chosen.
    private static final double RATE = 1e-9;

    private static final int BATCHES = 50;

    private final Project project;
    private final TrainingSettings settings;
    private final Net net;
    private final OptimizerState optimizer;

    Trial(Project project) throws Failure {
        this.project = project;
        var asked = project.training();
        settings = asked.withOptimizer(asked.optimizer().learningRate(new LearningRate.Constant(RATE)))
                .withEpochs(100_000)
                .withEarlyStopping(null);
        net = GraphCompiler.compile(project.graph());
        net.weights().initialize(asked.seed());
        optimizer = OptimizerState.of(settings.optimizer(), net.weights().ranges());
    }

    Net net() {
        return net;
    }

    Shape picture() {
        return net.input();
    }

    /// Bytes of what the optimizer remembers.
    long remembered() {
        return optimizer.slots().values().stream()
                .mapToLong(slot -> 4L * slot.capacity())
                .sum();
    }

    /// Bytes of a checkpoint.
    long checkpoint() {
        return 4L * net.parameters().capacity() + remembered();
    }

    /// One step.
    void step(int batch) throws Failure {
        var orders = new Orders();
        train(batch, batch, new Once(orders), orders);
    }

    /// @return seconds of a step
    double pace(int batch, int pictures, Progress progress) throws Failure {
        var orders = new Orders();
        var pace = new Pace(orders, progress);
        int whole = Math.max(1, Math.min(BATCHES, pictures / batch));
        train(batch, whole * batch, pace, orders);
        return pace.seconds();
    }

    private void train(int batch, int pictures, SessionListener listener, Orders orders) throws Failure {
        var counts = new double[Math.max(2, project.labels().size())];
        Arrays.fill(counts, 1);
        var own = settings.withBatchSize(batch);
        try (var session = new TrainingSession(
                net,
                optimizer,
                own,
                counts,
                noise(pictures),
                project.scaling(),
                all(pictures),
                new int[0],
                listener,
                orders)) {
            session.run(Position.start(own));
        }
    }

    /// @return seconds of all pictures of an epoch's validation
    double validation(int pictures, Progress progress) {
        int batch = Scoring.batchSize(net.activations());
        int some = Math.min(pictures, 3 * batch);
        try (var scoring = new Scoring(net, noise(some), project.scaling(), settings.loss())) {
            DoubleSupplier once = () -> {
                progress.check();
                long begun = System.nanoTime();
                scoring.over(all(some), () -> false, null);
                return (System.nanoTime() - begun) / 1e9;
            };
            // The first time its programs are made.
            return DoubleStream.generate(once).limit(3).min().orElse(0) * pictures / some;
        }
    }

    private Noise noise(int pictures) {
        return Noise.of(pictures, net.input(), Math.max(1, project.labels().size()));
    }

    private static int[] all(int count) {
        return IntStream.range(0, count).toArray();
    }

    @Override
    public void close() {
        optimizer.close();
        net.close();
    }
}
