package org.netloom.core.run.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Regularization.Dropout;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.project.Project;
import org.netloom.core.text.Failure;

class SearchTest {
    private static final Project PROJECT = Project.named("p")
            .withGraph(Graph.chain(List.of(
                    new Input(8, 8, 1), new Flatten(), new Dropout(0.5), new Dense(2, ActivationFunction.SOFTMAX))))
            .withDataset(null, List.of("a", "b"));
    private static final String RATE = "training.optimizer.learning_rate";

    @Test
    void a_grid_is_all_with_all_and_each_with_every_seed() throws Failure {
        var runs = new Search(
                        Map.of("training.batch_size", Values.parse("16, 32"), RATE, Values.parse("0.01 0.001 0.0001")),
                        0,
                        2)
                .runs(PROJECT, "s");

        assertThat(runs).hasSize(12).allMatch(run -> run.series().equals("s"));
        assertThat(runs.getFirst().name()).isEqualTo("batch_size 16, learning_rate 0.01, seed 1");
        var settings = runs.getLast().project().training();
        assertThat(settings.batchSize()).isEqualTo(32);
        assertThat(settings.optimizer().learningRate().initial()).isEqualTo(0.0001);
        assertThat(settings.seed()).isEqualTo(2);
        assertThat(runs.stream().map(Waiting::project).distinct()).hasSize(12);
    }

    @Test
    void what_is_drawn_lies_in_the_range_and_is_drawn_once_and_again_the_same() throws Failure {
        var search = new Search(Map.of(RATE, Values.parse("0.0001 … 0.1")), 20, 1);

        var runs = search.runs(PROJECT, "s");

        var rates = runs.stream()
                .map(run -> run.project().training().optimizer().learningRate().initial())
                .toList();
        assertThat(rates).hasSize(20).doesNotHaveDuplicates().allMatch(rate -> rate >= 0.0001 && rate <= 0.1);
        // as many below the middle of the powers as above
        assertThat(rates.stream().filter(rate -> rate < 0.00316)).hasSizeBetween(4, 16);
        assertThat(search.runs(PROJECT, "s")).isEqualTo(runs);
        assertThat(new Search(Map.of("training.epochs", Values.parse("1, 2")), 20, 1).runs(PROJECT, "s"))
                .hasSize(2);
    }

    @Test
    void layers_and_optimizers_can_be_tried_too() throws Failure {
        assertThat(TriedSettings.of(PROJECT))
                .startsWith(RATE, "training.batch_size", "training.optimizer.class_name")
                .contains("net.dropout.rate", "net.dense.units", "training.optimizer.beta_1");
        assertThat(TriedSettings.now(PROJECT, "net.dropout.rate")).isEqualTo("0.5");

        var other = TriedSettings.apply(
                PROJECT, Map.of("net.dropout.rate", "0.25", "training.optimizer.class_name", "SGD"));

        assertThat(other.graph().block("dropout").layer()).isEqualTo(new Dropout(0.25));
        assertThat(other.training().optimizer().getClass().getSimpleName()).isEqualTo("SGD");
        assertThat(other.training().optimizer().learningRate())
                .isEqualTo(PROJECT.training().optimizer().learningRate());
    }

    @Test
    void what_does_not_suit_is_told_before_anything_waits() {
        assertThatThrownBy(() ->
                        new Search(Map.of("training.batch_size", Values.parse("16, zwei")), 0, 1).runs(PROJECT, "s"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("batch_size zwei");
        assertThatThrownBy(() -> new Search(Map.of("net.dense.units", Values.parse("3")), 0, 1).runs(PROJECT, "s"))
                .isInstanceOf(Failure.class);
        assertThatThrownBy(() -> Values.parse(" ")).isInstanceOf(InvalidOption.class);
        assertThatThrownBy(() -> Values.parse("2 … 1")).isInstanceOf(InvalidOption.class);
        assertThatThrownBy(() -> new Search(
                                Map.of(RATE, Values.parse("0.1 … 0.2"), "training.epochs", Values.parse("1 … 99")),
                                0,
                                100)
                        .runs(PROJECT, "s"))
                .isInstanceOf(InvalidOption.class);
    }

    @Test
    void no_more_wait_than_a_person_can_overlook() {
        var many = new Search(Map.of(RATE, Values.parse("0.0001 … 0.1")), 400, 2);
        assertThatThrownBy(() -> many.runs(PROJECT, "s")).hasMessageContaining("500");
    }

    @Test
    void ranges_are_walked_in_proportions_where_they_are_wide() {
        assertThat(Values.parse("1e-4 … 1").some()).containsExactly("0.0001", "0.001", "0.01", "0.1", "1");
        assertThat(Values.parse("0.1...0.5").some()).containsExactly("0.1", "0.2", "0.3", "0.4", "0.5");
        assertThat(Values.parse("1..3").some()).containsExactly("1", "2", "3");
    }

    @Test
    void who_waits_is_kept_in_the_folder(@TempDir Path home) throws Failure {
        var waiting = List.of(new Waiting("a", "s", PROJECT), new Waiting("", "", PROJECT));

        QueueFile.write(home, waiting);

        assertThat(QueueFile.read(home)).isEqualTo(waiting);
        QueueFile.write(home, List.of());
        assertThat(home).isEmptyDirectory();
        assertThat(QueueFile.read(home)).isEmpty();
        assertThat(Files.exists(home.resolve("queue.json"))).isFalse();
    }
}
