package org.netloom.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.Activation;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Augmentation.RandomBrightness;
import org.netloom.core.layers.Augmentation.RandomFlip;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Preprocessor.Rescaling;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.layers.options.FlipMode;
import org.netloom.core.layers.options.Numbers;
import org.netloom.core.layers.options.Range;

class FrontTest {
    private static final Layer RESCALING = new Rescaling(Numbers.of(1 / 255.0), Numbers.of(0));
    private static final Layer FLIP = new RandomFlip(FlipMode.HORIZONTAL, null);

    @Test
    void preparesPicturesRightBehindInputInAnyOrder() {
        var graph = Graph.chain(List.of(new Input(8, 8, 3), FLIP, RESCALING, FLIP, new Conv2D(2, 3)));

        assertThat(Shapes.of(graph).problems()).isEmpty();
    }

    @Test
    void aLayerThatStandsElsewhereCanBeMovedOrTakenOut() {
        var graph = Graph.chain(List.of(new Input(8, 8, 3), FLIP, new Conv2D(2, 3), RESCALING, new Conv2D(2, 3)));
        var problem = Shapes.of(graph).problems().getFirst();

        assertThat(problem.title()).hasToString("Rescaling belongs right behind Input");
        assertThat(problem.block()).isEqualTo("rescaling");
        for (var fix : problem.fixes()) {
            assertThat(Shapes.of(fix.apply(graph)).problems()).as("%s", fix).isEmpty();
        }
        var moved = problem.fixes().getFirst().apply(graph);
        assertThat(moved.inputsOf("rescaling")).containsExactly("random_flip");
        assertThat(moved.inputsOf("conv2d")).containsExactly("rescaling");
        assertThat(moved.inputsOf("conv2d_1")).containsExactly("conv2d");
    }

    @Test
    void aNetThatRescalesGetsNumbersAsTheyAre() {
        assertThat(project(FLIP).scaling()).isEqualTo(Preprocessing.DEFAULT);
        assertThat(project(FLIP, RESCALING).scaling()).isEqualTo(Preprocessing.NONE);
        assertThat(Preprocessing.NONE.apply(255)).isEqualTo(255f);
    }

    @Test
    void aValueRangeIsThatOfTheNumbersThatComeIn() {
        var whole = new RandomBrightness(Range.around(0.1), new Range(0, 255), null);
        var unit = whole.valueRange(new Range(0, 1));

        assertThat(warnings(project(whole, RESCALING))).isEmpty();
        assertThat(warnings(project(RESCALING, unit))).isEmpty();
        assertThat(warnings(project(unit))).isEmpty();
        for (var wrong : List.of(project(whole), project(RESCALING, whole), project(unit, RESCALING))) {
            var warning = warnings(wrong).getFirst();
            var mended = wrong.withGraph(warning.fixes().getFirst().apply(wrong.graph()));
            assertThat(warnings(mended)).isEmpty();
        }
    }

    private static List<Problem> warnings(Project project) {
        return ProjectCheck.problems(project, Shapes.of(project.graph())).stream()
                .filter(problem -> problem.title().english().startsWith("value_range"))
                .toList();
    }

    private static Project project(Layer... front) {
        var layers = new ArrayList<Layer>(List.of(new Input(8, 8, 3)));
        layers.addAll(List.of(front));
        layers.add(new Flatten());
        layers.add(new Dense(2, ActivationFunction.LINEAR));
        layers.add(new Activation(ActivationFunction.SOFTMAX));
        return Project.named("front").withGraph(Graph.chain(layers));
    }
}
