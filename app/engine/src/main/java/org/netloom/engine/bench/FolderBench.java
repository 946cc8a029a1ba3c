package org.netloom.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.project.Project;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.protocol.Speed;
import org.netloom.core.text.Failure;
import org.netloom.engine.compile.GraphCompiler;
import org.netloom.engine.compile.Net;
import org.netloom.engine.feed.RunData;

/// Trains cifar100's net on a folder of pictures that were never decoded before: reading and decoding
/// them counts to the first epoch.
public final class FolderBench {
    /// What the commands call it.
    public static final String NAME = "folder";

    private static final long SEED = 1;

    private FolderBench() {}

    /// @param events hears of steps and epochs
    public static Speed measure(Request.Bench asked, Consumer<Event> events, Progress progress) throws Failure {
        var folder = Path.of(Objects.requireNonNull(asked.folder()));
        var dataset = DatasetScan.of(folder, progress);
        if (dataset.classes().size() < 2) {
            throw Failure.of(
                    "A net needs two classes at least, and {0} has {1}: name the folder that holds a folder of pictures"
                            + " for each class.",
                    folder, dataset.classes().size());
        }
        var template = BenchNet.CIFAR100.template();
        var graph = template.graph(template.input(), dataset.classes().size());
        var settings = TrainingSettings.DEFAULT
                .withBatchSize(asked.batch() > 0 ? asked.batch() : template.batchSize())
                .withEpochs(asked.epochs())
                .withSeed(SEED)
                .withValidation(new Validation.None());
        var project =
                Project.named(NAME).withGraph(graph).withTraining(settings).withDataset(null, dataset.classes());
        var times = new EpochTimes(events, progress, () -> {});
        var cache = emptyCache();
        try (var net = GraphCompiler.compile(graph)) {
            net.weights().initialize(SEED);
            long begun = System.nanoTime();
            try (var data = RunData.of(dataset, project, net.input(), cache, progress)) {
                double reading = (System.nanoTime() - begun) / 1e9;
                int[] train = pictures(data, asked.images());
                TimedTraining.run(
                        net, settings, data, project.scaling(), project.labels().size(), train, times);
                return speed(net, train.length, reading, times);
            }
        } finally {
            delete(cache.path());
        }
    }

    private static int[] pictures(RunData data, int most) throws Failure {
        var train = data.splits().of(Split.TRAIN);
        if (train.length == 0) {
            throw Failure.of("There is nothing to learn from: the folder holds no usable picture for training.");
        }
        return most > 0 && most < train.length ? Arrays.copyOf(train, most) : train;
    }

    private static Speed speed(Net net, int images, double reading, EpochTimes times) {
        List<Double> seconds = times.seconds();
        seconds.set(0, seconds.getFirst() + reading);
        return new Speed(
                NAME,
                null,
                images,
                null,
                null,
                null,
                null,
                null,
                seconds.stream().map(s -> Math.round(images / s)).toList(),
                PeakMemory.megabytes(),
                Figures.PRECISION,
                Figures.path(net),
                null);
    }

    private static CacheFolder emptyCache() throws Failure {
        var standard = CacheFolder.standard();
        try {
            Files.createDirectories(standard.path());
            return new CacheFolder(Files.createTempDirectory(standard.path(), "bench"), standard.limit());
        } catch (IOException e) {
            throw Failure.of("{0} cannot be written ({1}): make room on the disk.", standard.path(), e.toString())
                    .causedBy(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The system's own cleaning gets it.
        }
    }
}
