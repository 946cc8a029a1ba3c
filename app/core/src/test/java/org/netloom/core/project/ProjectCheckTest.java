package org.netloom.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.core.layers.ActivationFunction.RELU;
import static org.netloom.core.layers.ActivationFunction.SOFTMAX;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.Activation;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Reshaping.Flatten;

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
        assertThat(problems(new Conv2D(4, 3), new Dense(10, RELU)))
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
