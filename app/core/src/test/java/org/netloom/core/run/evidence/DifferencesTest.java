package org.netloom.core.run.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.project.Project;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.run.RunRecord;
import org.netloom.core.run.evidence.Differences.Difference;
import org.netloom.core.training.LearningRate;

class DifferencesTest {

    @Test
    void small_numbers_are_written_as_they_are_typed() {
        assertThat(Differences.between(List.of(run(0.001), run(0.0001))))
                .containsExactly(new Difference("training.optimizer.learning_rate", List.of("0.001", "0.0001")));
    }

    @Test
    void runs_alike_differ_in_nothing() {
        assertThat(Differences.between(List.of(run(0.001), run(0.001)))).isEmpty();
    }

    private static RunRecord run(double rate) {
        var project = Project.named("alike")
                .withTraining(TrainingSettings.DEFAULT.withOptimizer(
                        TrainingSettings.DEFAULT.optimizer().learningRate(new LearningRate.Constant(rate))));
        return RunRecord.start(project, "pictures", Instant.EPOCH);
    }
}
