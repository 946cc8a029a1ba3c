package org.netloom.engine.serve;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.netloom.core.dataset.DatasetIndex;
import org.netloom.core.dataset.PictureSize;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.dataset.cache.ImageCache;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.json.Json;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.Project;
import org.netloom.core.project.Templates;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Failure;
import org.netloom.engine.prediction.Evaluator;
import org.netloom.engine.prediction.Predictor;
import org.netloom.engine.training.TrainingRun;
import org.netloom.engine.trial.Forecasting;
import org.netloom.engine.trial.FreeMemory;

/// What an engine does in a sitting, once, on some pictures of noise: so that all it takes is loaded while
/// the JVM takes note (see [org.netloom.core.process.StartCache]).
final class DressRehearsal {
    private static final List<String> CLASSES = List.of("first", "second");
    private static final int PICTURES = 40;
    private static final int SIDE = 32;
    private static final int EPOCHS = 3;

    private DressRehearsal() {}

    /// @param work an empty folder
    static void run(Path work) throws IOException, Failure {
        var pictures = work.resolve("pictures");
        for (var name : CLASSES) {
            paint(Files.createDirectories(pictures.resolve(name)));
        }
        browse(pictures, work.resolve("index"));
        var project = project(pictures, work);
        tell(Forecasting.of(project, new RunRecord.Images(PICTURES, PICTURES, 0), FreeMemory.bytes(), Progress.NONE));
        var run = RunFolder.create(
                work, RunRecord.start(project, pictures.toString(), Instant.now()), LocalDateTime.now());
        hear(new Request.Train(run.path().toString(), false));
        new TrainingRun(run, DressRehearsal::tell).run(Device.text().english(), false);
        try (var predictor = Predictor.load(run, Weights.BEST)) {
            var picture = pictures.resolve(CLASSES.getFirst()).resolve("0.png");
            tell(new Event.Predicted(1, predictor.predict(List.of(picture), null, Progress.NONE)));
        }
        tell(new Event.Evaluated(2, Evaluator.evaluate(run, Weights.LAST, Split.VALIDATION, Progress.NONE)));
    }

    private static Project project(Path pictures, Path work) throws Failure {
        var graph = Templates.named(Templates.STARTER).graph(Shape.map(SIDE, SIDE, 3), CLASSES.size());
        return Project.named("rehearsal")
                .withGraph(graph)
                .withDataset(DatasetReference.to(pictures, work), CLASSES)
                .withTraining(TrainingSettings.DEFAULT.withBatchSize(8).withEpochs(EPOCHS));
    }

    private static void browse(Path pictures, Path index) throws Failure {
        hear(new Request.Scan(1, pictures.toString(), index.toString()));
        DatasetIndex.write(index, DatasetScan.of(pictures, Progress.NONE));
        var found = DatasetIndex.read(index);
        try (var cache = ImageCache.of(
                found, new PictureSize(SIDE, SIDE, 3), Fit.THUMBNAIL, CacheFolder.standard(), Progress.NONE)) {
            tell(new Event.ThumbnailsReady(1, cache.file().toString()));
        }
    }

    /// Half of them PNG, half JPEG.
    private static void paint(Path folder) throws IOException {
        var random = new SplittableRandom(folder.getFileName().hashCode());
        for (int i = 0; i < PICTURES; i++) {
            var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(0, 0, SIDE, SIDE, random.ints(SIDE * SIDE).toArray(), 0, SIDE);
            var format = i % 2 == 0 ? "png" : "jpg";
            ImageIO.write(picture, format, folder.resolve(i + "." + format).toFile());
        }
    }

    private static void hear(Request request) throws Failure {
        Json.parse(Json.line(request), Request.class);
    }

    private static void tell(Object event) {
        Json.line(event);
    }
}
