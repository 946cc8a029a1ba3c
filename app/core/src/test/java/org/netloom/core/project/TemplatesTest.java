package org.netloom.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Shapes;
import org.netloom.core.graph.Summary;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.text.Failure;

class TemplatesTest {

    /// Counted by Keras' `model.summary()`.
    @ParameterizedTest
    @CsvSource({
        "fashion-mnist, 360458, 32",
        "cifar100, 128420, 64",
        "bitdegree, 4200842, 32",
        "gemstones, 1590679, 32",
        "simpsons, 47920896, 32"
    })
    void tutorialsHaveThePublishedParameters(String name, long parameters, int batchSize) throws Failure {
        var template = Templates.named(name);
        var graph = template.graph(template.input(), template.classes());
        var shapes = Shapes.of(graph);

        assertThat(shapes.problems()).isEmpty();
        assertThat(Summary.of(graph, shapes).parameters()).isEqualTo(parameters);
        assertThat(template.batchSize()).isEqualTo(batchSize);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 9, 16, 28, 31, 32, 64, 100, 128, 224, 300})
    void starterFitsPicturesOfAnySize(int side) throws Failure {
        var graph = Templates.named(Templates.STARTER).graph(Shape.map(side, side + 1, 3), 7);
        var project = Project.named("x").withGraph(graph);

        assertThat(ProjectCheck.problems(project, Shapes.of(graph))).isEmpty();
        assertThat(convolutions(graph)).isBetween(2L, 7L);
    }

    @Test
    void starterStaysSmall() throws Failure {
        var graph = Templates.named(Templates.STARTER).graph(Shape.map(128, 128, 3), 10);

        assertThat(Summary.of(graph, Shapes.of(graph)).parameters()).isLessThan(1_000_000);
    }

    @Test
    void saysHowToGetTheData() {
        assertThat(Templates.all().values())
                .allSatisfy(template -> assertThat(template.data()).endsWith("."));
    }

    @Test
    void becomesAProjectThatWantsItsPictures() throws Failure {
        var project = Templates.named("cifar100").project("mine");

        assertThat(ProjectCheck.problems(project, Shapes.of(project.graph()))).isEmpty();
        assertThat(project.training().batchSize()).isEqualTo(64);
        assertThat(project.dataset())
                .isNotNull()
                .extracting(DatasetReference::hint)
                .asString()
                .contains("University");
    }

    @Test
    void namesTheTemplatesThereAre() {
        assertThatThrownBy(() -> Templates.named("imagenet"))
                .hasMessageContaining("fashion-mnist, cifar100, bitdegree");
    }

    private static long convolutions(Graph graph) {
        return graph.blocks().stream().filter(b -> b.layer() instanceof Conv2D).count();
    }
}
