package org.netloom.engine.bench;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.graph.Shapes;
import org.netloom.core.graph.Summary;
import org.netloom.core.project.Preprocessing;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.protocol.Speed;
import org.netloom.core.text.Failure;
import org.netloom.engine.compile.GraphCompiler;

/// Trains one of the five nets on noise in memory, with the session that trains everything else, and
/// then predicts with it. The first epoch is not counted.
public final class NetBench {
    private static final long SEED = 1;

    private NetBench() {}

    /// @param events hears of steps and epochs
    public static Speed measure(Request.Bench asked, Consumer<Event> events, Progress progress) throws Failure {
        var bench = BenchNet.named(asked.net());
        var template = bench.template();
        int images = asked.images() > 0 ? asked.images() : bench.images();
        var settings = TrainingSettings.DEFAULT
                .withBatchSize(asked.batch() > 0 ? asked.batch() : template.batchSize())
                .withEpochs(1 + asked.epochs())
                .withSeed(SEED)
                .withValidation(new Validation.None());
        var graph = template.graph(template.input(), template.classes());
        var pictures = MadeUpPictures.of(images, template.input(), template.classes(), SEED);
        try (var net = GraphCompiler.compile(graph)) {
            net.weights().initialize(SEED);
            var times = new EpochTimes(events, progress, asked.profile() ? net::measure : () -> {});
            var all = IntStream.range(0, images).toArray();
            TimedTraining.run(net, settings, pictures, Preprocessing.DEFAULT, template.classes(), all, times);
            int steps = asked.epochs() * Math.ceilDiv(images, settings.batchSize());
            var layers = asked.profile() ? Figures.layers(net, steps) : null;
            var prediction = PredictionSpeed.measure(net, pictures, progress);
            return new Speed(
                    bench.key(),
                    settings.batchSize(),
                    images,
                    Summary.of(graph, Shapes.of(graph)).parameters(),
                    Figures.rounded(images / Figures.median(measured(times)), 10),
                    Figures.rounded(prediction.imagesPerSecond(), 10),
                    Figures.rounded(prediction.oneMs(), 1000),
                    Figures.rounded((times.firstStep() - asked.begun()) / 1e3, 100),
                    null,
                    PeakMemory.megabytes(),
                    Figures.PRECISION,
                    Figures.path(net),
                    layers);
        }
    }

    /// All epochs but the first.
    private static double[] measured(EpochTimes times) {
        return times.seconds().stream().skip(1).mapToDouble(s -> s).toArray();
    }
}
