package org.netloom.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.process.Installation;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunRecord;

/// The sample is worth a convolution: what looks at single pixels does not learn it.
class ShapesSampleTest {
    private static final int EPOCHS = 10;

    @TempDir
    private Path home;

    @Test
    void flattenAndDenseAloneStayBelowSeventyPercent() throws Exception {
        assertThat(bestValidationAccuracy(
                        new Input(32, 32, 3), new Flatten(), new Dense(5, ActivationFunction.SOFTMAX)))
                .isLessThan(0.70);
        assertThat(bestValidationAccuracy(
                        new Input(32, 32, 3),
                        new Flatten(),
                        new Dense(128, ActivationFunction.RELU),
                        new Dense(5, ActivationFunction.SOFTMAX)))
                .isLessThan(0.70);
    }

    private double bestValidationAccuracy(Layer... layers) throws Exception {
        var folder = Installation.here().samples().resolve("shapes");
        var sample = ProjectFile.read(folder);
        var project = sample.withGraph(Graph.chain(List.of(layers)))
                .withTraining(sample.training().withEpochs(EPOCHS));
        var run = RunFolder.create(
                home,
                RunRecord.start(project, folder.resolve("images").toString(), Instant.now()),
                LocalDateTime.now());
        new TrainingRun(run, event -> {}).run("test", false);
        var history = run.history().read();
        assertThat(history).hasSize(EPOCHS);
        return history.stream()
                .mapToDouble(epoch -> epoch.valAccuracy() == null ? Double.NaN : epoch.valAccuracy())
                .max()
                .orElseThrow();
    }
}
