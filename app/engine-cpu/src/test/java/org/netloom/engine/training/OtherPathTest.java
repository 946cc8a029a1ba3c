package org.netloom.engine.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.protocol.Event;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.text.Failure;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.compile.Executor;

/// A run that began on one path goes on with the other.
class OtherPathTest {
    private static final TrainingSettings SETTINGS =
            new TrainingSettings(3, 16, new Optimizer.Adam(0.001), 5, new Validation.Share(0.2));

    @TempDir
    private static Path shared;

    private static Path pictures;

    @TempDir
    private Path home;

    @BeforeAll
    static void draw() throws IOException {
        pictures = DrawnPictures.in(shared.resolve("pictures"), 40);
    }

    @AfterEach
    void usualPath() {
        System.clearProperty(Executor.PROPERTY);
    }

    /// Nearer to each other than a ten-thousandth of the way that the weights went after the change: an
    /// optimizer that forgot would be found out.
    @ParameterizedTest
    @CsvSource({
        "fast, reference, momentum",
        "reference, fast, momentum",
        "fast, reference, adam",
        "reference, fast, adam"
    })
    void endsUpAlmostTheSameWhenResumedOnTheOtherPath(String first, String second, String optimizer)
            throws IOException, Failure {
        var settings =
                optimizer.equals("adam") ? SETTINGS : SETTINGS.withOptimizer(new Optimizer.SGD(0.01, 0.9, false));
        var whole = SmallRuns.create(home, pictures, settings);
        System.setProperty(Executor.PROPERTY, first);
        SmallRuns.train(whole, false);
        var changing = SmallRuns.create(home, pictures, settings);
        SmallRuns.train(changing, false, (orders, event) -> {
            if (event instanceof Event.Step step && step.epoch() == 2) {
                orders.stop();
            }
        });
        var between = SmallRuns.weights(changing, Weights.LAST);
        System.setProperty(Executor.PROPERTY, second);
        SmallRuns.train(changing, true);

        var expected = SmallRuns.weights(whole, Weights.LAST);
        double moved = distance(between, expected);
        double apart = distance(SmallRuns.weights(changing, Weights.LAST), expected);
        assertThat(apart).isLessThan(moved / 10_000);
        assertThat(loss(changing)).isBetween(loss(whole) * 0.9999, loss(whole) * 1.0001);
    }

    private static double loss(RunFolder run) throws IOException, Failure {
        return run.history().read().getLast().loss();
    }

    /// The root of the squared differences' sum.
    private static double distance(Map<String, float[]> one, Map<String, float[]> other) {
        double sum = 0;
        for (var name : one.keySet()) {
            for (int i = 0; i < requireNonNull(one.get(name)).length; i++) {
                double difference = requireNonNull(one.get(name))[i] - requireNonNull(other.get(name))[i];
                sum += difference * difference;
            }
        }
        return Math.sqrt(sum);
    }
}
