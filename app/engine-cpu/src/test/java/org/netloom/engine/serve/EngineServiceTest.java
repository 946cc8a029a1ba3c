package org.netloom.engine.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.DatasetIndex;
import org.netloom.core.dataset.cache.ImageCache;
import org.netloom.core.process.EngineEnd;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.training.DrawnPictures;
import org.netloom.engine.training.SmallRuns;

/// One engine process does all that a studio or a command asks for.
class EngineServiceTest {
    private static final TrainingSettings SETTINGS =
            new TrainingSettings(4, 16, new Optimizer.Adam(0.003), 5, new Validation.Share(0.2));

    @TempDir
    private Path home;

    @Test
    void scansTrainsPredictsAndEvaluates() throws Exception {
        var pictures = DrawnPictures.in(home.resolve("pictures"), 40);
        Files.writeString(pictures.resolve("top/no picture.png"), "text");
        var run = SmallRuns.create(home, pictures, SETTINGS);
        try (var child = new Child(home)) {
            var index = home.resolve("index");
            child.send(new Request.Scan(1, pictures.toString(), index.toString()));
            assertThat(child.await(Event.Scanned.class).classes()).isEqualTo(4);
            assertThat(DatasetIndex.read(index).classes()).isEqualTo(DrawnPictures.CLASSES);

            child.send(new Request.Thumbnails(2, index.toString(), 32));
            try (var cache = ImageCache.open(
                    Path.of(child.await(Event.ThumbnailsReady.class).file()))) {
                assertThat(cache.count()).isGreaterThanOrEqualTo(160);
            }

            var pixels = home.resolve("pixels");
            child.send(new Request.ShowPicture(7, pictures.toString(), "left/0.png", 8, 4, 1, pixels.toString()));
            assertThat(child.await(Event.PictureShown.class))
                    .isEqualTo(new Event.PictureShown(
                            7, 16, 16, new Event.Preview(0, 16, 16), new Event.Preview(3 * 16 * 16, 4, 8)));
            assertThat(Files.size(pixels)).isEqualTo(3 * 16 * 16 + 3 * 4 * 8);

            child.send(new Request.Train(run.path().toString(), false));
            assertThat(child.await(Event.Started.class).images()).isEqualTo(128);
            var finished = child.await(Event.Finished.class);
            assertThat(finished.last()).isEqualTo(run.history().read().getLast());

            child.send(new Request.Evaluate(3, run.path().toString(), Weights.LAST, "validation"));
            var evaluation = child.await(Event.Evaluated.class).evaluation();
            assertThat(evaluation.accuracy())
                    .isEqualTo(Objects.requireNonNull(finished.last()).valAccuracy());
            assertThat(evaluation.confusion().stream()
                            .flatMap(List::stream)
                            .mapToInt(n -> n)
                            .sum())
                    .isEqualTo(32);

            var previews = home.resolve("previews");
            child.send(new Request.Predict(
                    4,
                    run.path().toString(),
                    Weights.LAST,
                    List.of(
                            pictures.resolve("left/0.png").toString(),
                            pictures.resolve("top/no picture.png").toString()),
                    previews.toString()));
            var predictions = child.await(Event.Predicted.class).predictions();
            assertThat(predictions.getFirst().label()).isEqualTo("left");
            assertThat(predictions.getFirst().probabilities().values().stream()
                            .mapToDouble(p -> p)
                            .sum())
                    .isBetween(0.9999, 1.0001);
            assertThat(predictions.getFirst().preview()).isEqualTo(new Event.Preview(0, 16, 16));
            assertThat(predictions.getLast().label()).isNull();
            assertThat(predictions.getLast().error()).isNotBlank();
            assertThat(Files.size(previews)).isEqualTo(16 * 16 * 3);

            child.close();
            assertThat(child.end()).isInstanceOf(EngineEnd.Orderly.class);
        }
    }

    @Test
    void aRunIsTheSameInAnEngineThatWarmedUp() throws Exception {
        var pictures = DrawnPictures.in(home.resolve("pictures"), 20);
        var cold = SmallRuns.create(home.resolve("cold"), pictures, SETTINGS);
        var warm = SmallRuns.create(home.resolve("warm"), pictures, SETTINGS);

        train(cold);
        train(warm, new Request.WarmUp());

        assertThat(Files.readAllBytes(warm.weights(Weights.LAST)))
                .isEqualTo(Files.readAllBytes(cold.weights(Weights.LAST)));
    }

    private void train(RunFolder run, Request... first) throws Exception {
        try (var child = new Child(home)) {
            for (var request : first) {
                child.send(request);
            }
            child.send(new Request.Train(run.path().toString(), false));
            child.await(Event.Finished.class);
        }
    }
}
