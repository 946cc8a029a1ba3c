package org.netloom.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.core.layers.ActivationFunction.LINEAR;
import static org.netloom.core.layers.ActivationFunction.RELU;
import static org.netloom.core.layers.ActivationFunction.SIGMOID;
import static org.netloom.core.layers.ActivationFunction.SOFTMAX;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.Activation;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.training.Loss;

class ProjectCheckTest {
    private static final List<String> CLASSES = List.of("cat", "dog", "hen");

    @Test
    void isSilentOnANetThatCanBeTrained() {
        assertThat(problems(new Flatten(), new Dense(3, SOFTMAX))).isEmpty();
        assertThat(problems(new Flatten(), new Dense(3, RELU), new Activation(SOFTMAX)))
                .isEmpty();
    }

    @Test
    void findsWhatIsWrongWithTheEndAndWhatIsWrongBeforeIt() {
        assertThat(problems(new Conv2D(4, 3).activation(RELU), new Dense(10, RELU)))
                .extracting(problem -> problem.title().english())
                .containsExactly(
                        "Dense needs a flat input", "10 outputs for 3 classes", "The last layer needs softmax");
    }

    @Test
    void mendsTheLastDense() {
        var graph = Graph.chain(List.of(new Input(8, 8, 1), new Flatten(), new Dense(10, RELU)));

        var enough = problems(graph).getFirst().fixes().getFirst().apply(graph);
        var softened = problems(enough).getFirst().fixes().getFirst().apply(enough);

        assertThat(softened.block("dense").layer()).isEqualTo(new Dense(3, SOFTMAX));
        assertThat(problems(softened)).isEmpty();
    }

    @Test
    void wantsNumbersAndNotAMapAtTheEnd() {
        assertThat(problems(new Conv2D(3, 3).activation(SOFTMAX)))
                .extracting(problem -> problem.title().english())
                .containsExactly("The net ends in a map");
        assertThat(problems(new Flatten()))
                .extracting(problem -> problem.title().english())
                .containsExactly("64 outputs for 3 classes", "The net does not end in softmax");
    }

    @Test
    void wantsTheEndThatTheLossIsMadeFor() {
        assertThat(ends(new Loss.BinaryCrossentropy(), 3, SIGMOID)).isEmpty();
        assertThat(ends(new Loss.MeanSquaredError(), 3, LINEAR)).isEmpty();
        assertThat(ends(new Loss.SparseCategoricalCrossentropy(true), 3, LINEAR))
                .isEmpty();
        assertThat(ends(new Loss.CategoricalFocalCrossentropy(), 3, SIGMOID))
                .containsExactly("The last layer needs softmax");
        assertThat(ends(new Loss.BinaryCrossentropy(), 3, SOFTMAX)).containsExactly("The last layer needs sigmoid");
        assertThat(ends(new Loss.SparseCategoricalCrossentropy(true), 3, SOFTMAX))
                .containsExactly("The loss is from logits, and the last layer gives none");
        assertThat(ends(new Loss.BinaryCrossentropy(), 1, SIGMOID)).containsExactly("1 outputs for 3 classes");
    }

    @Test
    void takesOneOutputForTwoClasses() {
        var graph = Graph.chain(List.of(new Input(8, 8, 1), new Flatten(), new Dense(1, SIGMOID)));
        var project = Project.named("x")
                .withGraph(graph)
                .withDataset(null, List.of("cat", "dog"))
                .withTraining(TrainingSettings.DEFAULT.withLoss(new Loss.BinaryCrossentropy()));

        assertThat(ProjectCheck.problems(project, Shapes.of(graph))).isEmpty();
    }

    /// The titles of the problems; each of the end's is mended by its first fix.
    private static List<String> ends(Loss loss, int units, ActivationFunction function) {
        var graph = Graph.chain(List.of(new Input(8, 8, 1), new Flatten(), new Dense(units, function)));
        var project = Project.named("x")
                .withGraph(graph)
                .withDataset(null, CLASSES)
                .withTraining(TrainingSettings.DEFAULT.withLoss(loss));
        var problems = ProjectCheck.problems(project, Shapes.of(graph));
        for (var problem : problems) {
            var mended = problem.fixes().getFirst().apply(graph);
            assertThat(ProjectCheck.problems(project.withGraph(mended), Shapes.of(mended)))
                    .isEmpty();
        }
        return problems.stream().map(problem -> problem.title().english()).toList();
    }

    @Test
    void saysThatTheCanvasIsEmpty() {
        assertThat(problems(Graph.EMPTY))
                .extracting(problem -> problem.title().english())
                .containsExactly("The canvas is empty");
    }

    @Test
    void wantsMoreThanAnInput() {
        assertThat(problems(Graph.chain(List.of(new Input(8, 8, 1))))).isNotEmpty();
    }

    private static List<Problem> problems(Layer... layers) {
        var chain = new ArrayList<Layer>(List.of(new Input(8, 8, 1)));
        chain.addAll(List.of(layers));
        return problems(Graph.chain(chain));
    }

    private static List<Problem> problems(Graph graph) {
        var project = Project.named("x").withGraph(graph).withDataset(null, CLASSES);
        return ProjectCheck.problems(project, Shapes.of(graph));
    }
}
