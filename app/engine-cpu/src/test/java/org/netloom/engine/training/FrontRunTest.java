package org.netloom.engine.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Augmentation.RandomBrightness;
import org.netloom.core.layers.Augmentation.RandomTranslation;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Preprocessor.Normalization;
import org.netloom.core.layers.Preprocessor.Rescaling;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.layers.options.FillMode;
import org.netloom.core.layers.options.Interpolation;
import org.netloom.core.layers.options.Numbers;
import org.netloom.core.layers.options.Range;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.Project;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunRecord;
import org.netloom.core.run.SafetensorsFile;
import org.netloom.core.text.Failure;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.prediction.Evaluator;
import org.netloom.engine.prediction.Predictor;

/// Runs of nets that prepare and vary their pictures themselves.
class FrontRunTest {
    private static final TrainingSettings SETTINGS =
            new TrainingSettings(2, 16, new Optimizer.Adam(0.003), 5, new Validation.Share(0.2));
    private static final Layer RESCALING = new Rescaling(Numbers.of(1 / 255.0), Numbers.of(0));

    @TempDir
    private static Path shared;

    private static Path pictures;

    @TempDir
    private Path home;

    @BeforeAll
    static void draw() throws IOException {
        pictures = DrawnPictures.in(shared.resolve("pictures"), 40);
    }

    private RunFolder train(Layer... front) throws Failure {
        var layers = new ArrayList<Layer>();
        layers.add(new Input(DrawnPictures.SIDE, DrawnPictures.SIDE, 3));
        layers.addAll(List.of(front));
        layers.add(new Conv2D(6, 3).activation(ActivationFunction.RELU));
        layers.add(new Flatten());
        layers.add(new Dense(DrawnPictures.CLASSES.size(), ActivationFunction.SOFTMAX));
        var project = Project.named("front")
                .withGraph(Graph.chain(layers))
                .withDataset(DatasetReference.to(pictures, home), DrawnPictures.CLASSES)
                .withTraining(SETTINGS);
        var run = RunFolder.create(
                home, RunRecord.start(project, pictures.toString(), Instant.now()), LocalDateTime.now());
        new TrainingRun(run, event -> {}).run("test", false);
        assertThat(run.record().status()).isEqualTo(RunRecord.Status.FINISHED);
        return run;
    }

    private static float[] values(RunFolder run, String tensor) throws IOException, Failure {
        try (var file = SafetensorsFile.open(run.weights(Weights.LAST))) {
            return file.values(tensor);
        }
    }

    private static double probability(RunFolder run) throws Failure {
        try (var predictor = Predictor.load(run, Weights.LAST)) {
            var prediction = predictor
                    .predict(List.of(pictures.resolve("top/0.png")), null, Progress.NONE)
                    .getFirst();
            return requireNonNull(prediction.probabilities().get("top"));
        }
    }

    /// Scaled twice, or by one of them and not the other, nothing would agree.
    @Test
    void aNetThatRescalesItselfLearnsAndAnswersAsOneThatIsScaledFor() throws Failure, IOException {
        var without = train();
        var with = train(RESCALING);

        var expected = without.history().read();
        var history = with.history().read();
        for (int epoch = 0; epoch < history.size(); epoch++) {
            assertThat(history.get(epoch).loss()).isCloseTo(expected.get(epoch).loss(), within(1e-3));
            assertThat(history.get(epoch).valLoss())
                    .isCloseTo(requireNonNull(expected.get(epoch).valLoss()), within(1e-3));
        }
        assertThat(probability(with)).isCloseTo(probability(without), within(1e-3));
        assertThat(Evaluator.evaluate(with, Weights.LAST, Split.VALIDATION, Progress.NONE)
                        .loss())
                .isCloseTo(requireNonNull(history.getLast().valLoss()), within(1e-4));
    }

    @Test
    void normalizationTakesItsFiguresFromTheTrainingPictures() throws Failure, IOException {
        var run = train(new Normalization());

        // Red and green: 0 … 199, and 55 more for one half; blue: 0 … 255, evenly.
        assertThat(values(run, "normalization/mean")[0]).isCloseTo(127, within(2f));
        assertThat(values(run, "normalization/variance")[0])
                .isCloseTo((float) (200 * 200 / 12.0 + 27.5 * 27.5), within(60f));
        assertThat(values(run, "normalization/mean")[2]).isCloseTo(127.5f, within(2f));
        assertThat(values(run, "normalization/variance")[2]).isCloseTo(256 * 256 / 12f, within(80f));
        assertThat(Evaluator.evaluate(run, Weights.LAST, Split.VALIDATION, Progress.NONE)
                        .loss())
                .isCloseTo(requireNonNull(run.history().read().getLast().valLoss()), within(1e-4));
    }

    @Test
    void augmentationRepeatsItselfForTheSameSeed() throws Failure, IOException {
        Layer[] front = {
            new RandomTranslation(
                    Range.around(0.1), Range.around(0.1), FillMode.REFLECT, Interpolation.BILINEAR, null, 0),
            new RandomBrightness(Range.around(0.1), new Range(0, 255), null),
            RESCALING
        };
        var kernel = values(train(front), "conv2d/kernel");

        assertThat(values(train(front), "conv2d/kernel")).containsExactly(kernel);
        assertThat(values(train(RESCALING), "conv2d/kernel")).isNotEqualTo(kernel);
    }
}
