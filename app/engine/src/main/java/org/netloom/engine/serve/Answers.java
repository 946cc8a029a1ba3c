package org.netloom.engine.serve;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.DatasetIndex;
import org.netloom.core.dataset.PictureSize;
import org.netloom.core.dataset.Sample;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.dataset.cache.ImageCache;
import org.netloom.core.dataset.cache.SamplePictures;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.picture.Resize;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.RunFolder;
import org.netloom.core.text.Failure;
import org.netloom.engine.bench.FolderBench;
import org.netloom.engine.bench.NetBench;
import org.netloom.engine.prediction.Evaluator;
import org.netloom.engine.prediction.FeatureMaps;
import org.netloom.engine.prediction.PredictorShelf;
import org.netloom.engine.prediction.Previews;
import org.netloom.engine.trial.Forecasting;
import org.netloom.engine.trial.FreeMemory;
import org.netloom.engine.trial.RateFinder;

/// The work behind each request but training.
final class Answers {
    private static final int MOST_SHOWN = 1024;

    private final PredictorShelf predictors = new PredictorShelf();

    Event scan(Request.Scan request, Jobs.Job job) throws Failure {
        var dataset = DatasetScan.of(Path.of(request.folder()), job.named("Looking through the pictures"));
        DatasetIndex.write(Path.of(request.index()), dataset);
        return new Event.Scanned(
                request.id(),
                request.index(),
                dataset.samples().size(),
                dataset.classes().size(),
                dataset.faults().size());
    }

    Event thumbnails(Request.Thumbnails request, Jobs.Job job) throws Failure {
        var dataset = DatasetIndex.read(Path.of(request.index()));
        var size = new PictureSize(request.side(), request.side(), 3);
        var progress = job.named("Making thumbnails");
        try (var cache = ImageCache.of(dataset, size, Fit.THUMBNAIL, CacheFolder.standard(), progress)) {
            return new Event.ThumbnailsReady(request.id(), cache.file().toString());
        }
    }

    Event picture(Request.ShowPicture request) throws Failure {
        var sample = new Sample(request.file(), 0, null);
        var one = new Dataset(Path.of(request.folder()), List.of(""), List.of(sample), List.of());
        try (var reader = SamplePictures.of(one).reader();
                var shown = new Previews(Path.of(request.pixels()))) {
            var picture = reader.read(0);
            var original = Objects.requireNonNull(shown.add(picture, MOST_SHOWN));
            Event.Preview net = null;
            if (request.height() > 0) {
                var size = new PictureSize(request.height(), request.width(), request.channels());
                var pixels = new byte[size.bytes()];
                Resize.into(picture, Fit.STRETCH, size.height(), size.width(), size.channels(), pixels);
                net = shown.add(
                        new Picture(size.width(), size.height(), size.channels(), pixels),
                        Math.max(size.height(), size.width()));
            }
            return new Event.PictureShown(request.id(), picture.width(), picture.height(), original, net);
        }
    }

    /// On the prediction thread.
    Event predict(Request.Predict request, Jobs.Job job) throws Failure {
        var predictor = predictors.get(new RunFolder(Path.of(request.runFolder())), request.weights());
        var files = request.files().stream().map(Path::of).toList();
        var previews = request.previews() == null ? null : Path.of(request.previews());
        return new Event.Predicted(request.id(), predictor.predict(files, previews, job.named("Predicting")));
    }

    /// On the prediction thread.
    Event featureMaps(Request.FeatureMaps request) throws Failure {
        try (var maps =
                FeatureMaps.load(new RunFolder(Path.of(request.runFolder())), request.weights(), request.block())) {
            return maps.of(request.id(), Path.of(request.picture()), Path.of(request.maps()));
        }
    }

    Event bench(Request.Bench request, Jobs.Job job) throws Failure {
        var speed = request.net().equals(FolderBench.NAME)
                ? FolderBench.measure(request, job.events(), job.named("Reading the pictures"))
                : NetBench.measure(request, job.events(), job);
        return new Event.Benched(request.id(), speed);
    }

    Event forecast(Request.Forecast request, Jobs.Job job) throws Failure {
        var project = ProjectFile.fromJson(request.project(), ProjectFile.NAME);
        return new Event.Forecasted(
                request.id(),
                Forecasting.of(project, request.images(), FreeMemory.bytes(), job.named("Trying some steps")));
    }

    Event findRate(Request.FindRate request, Jobs.Job job) throws Failure {
        var project = ProjectFile.fromJson(request.project(), ProjectFile.NAME);
        return new Event.RatesTried(request.id(), RateFinder.search(project, Path.of(request.datasetFolder()), job));
    }

    Event evaluate(Request.Evaluate request, Jobs.Job job) throws Failure {
        var split = Arrays.stream(Split.values())
                .filter(s -> s.key().equals(request.split()))
                .findFirst()
                .orElseThrow(
                        () -> Failure.of("There is no split {0}: choose train, validation or test.", request.split()));
        var run = new RunFolder(Path.of(request.runFolder()));
        return new Event.Evaluated(
                request.id(), Evaluator.evaluate(run, request.weights(), split, job.named("Evaluating")));
    }
}
