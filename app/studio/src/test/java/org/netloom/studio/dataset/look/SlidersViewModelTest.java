package org.netloom.studio.dataset.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.core.graph.Front;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.Augmentation.RandomBrightness;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.layers.options.Range;
import org.netloom.core.project.Project;
import org.netloom.studio.document.Document;

@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class SlidersViewModelTest {
    private static final Graph PLAIN = Graph.chain(List.of(new Input(8, 8, 3), new Flatten()));

    private final Document document = new Document();
    private final SlidersViewModel model = new SlidersViewModel(document);

    @BeforeEach
    void open() {
        document.show(Project.named("p").withGraph(PLAIN), Path.of("p"), null);
    }

    private List<String> front() {
        return Front.layers(document.graph()).stream().map(LayerCatalog::idOf).toList();
    }

    @Test
    void aSliderPutsALayerBehindInputAndTakesItOutAgain() {
        model.set("rotation_range", 40.0);
        model.set("brightness", 0.1);
        assertThat(front()).containsExactly("RandomRotation", "RandomBrightness");
        assertThat(Front.layers(document.graph()))
                .contains(new RandomBrightness(Range.around(0.1), new Range(0, 1), null));
        assertThat(document.problems()).noneMatch(problem -> "random_brightness".equals(problem.block()));

        model.set("rotation_range", 0.0);
        assertThat(front()).containsExactly("RandomBrightness");
    }

    @Test
    void theStepsOfOneSliderAreUndoneTogether() {
        for (int degrees = 1; degrees <= 30; degrees++) {
            model.set("rotation_range", (double) degrees);
        }
        model.settle();
        model.set("horizontal_flip", true);
        model.settle();
        document.undo();
        assertThat(model.settings().get().rotationRange()).isEqualTo(30);
        document.undo();
        assertThat(document.graph()).isEqualTo(PLAIN);
        assertThat(document.undoable().get()).isEmpty();
    }

    @Test
    void nothingIsPossibleWithoutAnInput() {
        document.show(Project.named("p"), Path.of("p"), null);
        model.set("zoom_range", 0.2);

        assertThat(model.possible().get()).isFalse();
        assertThat(document.graph()).isEqualTo(Graph.EMPTY);
    }
}
