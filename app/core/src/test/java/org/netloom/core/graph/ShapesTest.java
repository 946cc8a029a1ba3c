package org.netloom.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.core.layers.ActivationFunction.RELU;
import static org.netloom.core.layers.ActivationFunction.SOFTMAX;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.netloom.core.layers.Activation;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Merging.Add;
import org.netloom.core.layers.Merging.Concatenate;
import org.netloom.core.layers.Pooling.GlobalAveragePooling2D;
import org.netloom.core.layers.Pooling.MaxPooling2D;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.layers.Unknown;
import org.netloom.core.layers.options.Padding;
import org.netloom.core.layers.shapes.Shape;

class ShapesTest {

    @Test
    void followsShapesThroughANet() {
        var graph = Graph.chain(List.of(
                new Input(28, 28, 1),
                new Conv2D(32, 3).strides(2),
                new Conv2D(8, 3).padding(Padding.SAME),
                new MaxPooling2D(2),
                new Flatten(),
                new Dense(10, SOFTMAX)));
        var shapes = Shapes.of(graph);

        assertThat(shapes.problems()).isEmpty();
        assertThat(shapes.order().stream()
                        .map(name -> shapes.output(name).orElseThrow().toString()))
                .containsExactly("28×28×1", "13×13×32", "13×13×8", "6×6×8", "288", "10");
    }

    @Test
    void joinsBranches() {
        var graph = fork(new Conv2D(4, 3).padding(Padding.SAME), new Conv2D(6, 1), new Concatenate());

        assertThat(Shapes.of(graph).output("merge")).contains(Shape.map(8, 8, 10));
    }

    @Test
    void findsAllProblemsAtOnce() {
        var graph = Graph.chain(List.of(
                new Input(8, 8, 1),
                new Conv2D(4, 11),
                new Dense(20, RELU),
                new MaxPooling2D(2),
                new Flatten(),
                new Dense(10, SOFTMAX)));

        assertThat(Shapes.of(graph).problems())
                .extracting(problem -> problem.block() + ": " + problem.title())
                .containsExactly(
                        "conv2d: The kernel is larger than the map",
                        "dense: Dense needs a flat input",
                        "max_pooling2d: MaxPooling2D needs a map");
    }

    @Test
    void explainsAMissingFlattenAndMendsIt() {
        var graph = Graph.chain(List.of(new Input(6, 6, 3), new Dense(10, SOFTMAX)));
        var problem = only(graph);

        assertThat(problem.detail()).hasToString("It gets a map of 6×6×3. Put Flatten before it: 108 values.");
        assertThat(problem.fixes())
                .extracting(fix -> fix.label().english())
                .containsExactly("Insert Flatten", "Global average", "Conv2D of 1×1, as Keras reads it");
        assertThat(problem.fixes().getLast().apply(graph).block("dense").layer())
                .isEqualTo(new Conv2D(10, 1).activation(SOFTMAX));
        for (var fix : problem.fixes()) {
            assertThat(Shapes.of(fix.apply(graph)).problems()).isEmpty();
        }
    }

    @Test
    void mendsKernelsAndWindowsThatDoNotFit() {
        for (var layer : List.<Layer>of(new Conv2D(4, 5), new MaxPooling2D(5))) {
            var graph = Graph.chain(List.of(new Input(4, 4, 1), layer, new GlobalAveragePooling2D()));
            var problem = only(graph);

            assertThat(problem.fixes()).hasSize(3);
            for (var fix : problem.fixes()) {
                assertThat(Shapes.of(fix.apply(graph)).problems()).as("%s", fix).isEmpty();
            }
        }
    }

    @Test
    void saysWhichShapesDoNotMeet() {
        var added = fork(new Conv2D(4, 3), new Conv2D(4, 1), new Add());
        var concatenated = fork(new Conv2D(4, 3), new Conv2D(4, 1), new Concatenate());

        assertThat(only(added).detail().english()).contains("6×6×4, 8×8×4");
        assertThat(only(concatenated).title()).hasToString("Concatenate needs maps of one height and width");
    }

    @Test
    void noticesMissingAndSuperfluousWires() {
        var loose = Graph.chain(List.of(new Input(8, 8, 1), new Flatten()))
                .add(new Block("dense", new Dense(2, SOFTMAX), 0, 0));
        var single = Graph.chain(List.of(new Input(8, 8, 1), new Activation(RELU)))
                .add(new Block("add", new Add(), 0, 0))
                .connect("activation", "add");
        var twice = fork(new Activation(RELU), new Activation(RELU), new Add()).replace("merge", new Flatten());

        assertThat(only(loose).title()).hasToString("Nothing flows into Dense");
        assertThat(only(single).title()).hasToString("Add joins two or more wires");
        assertThat(only(twice).title()).hasToString("Flatten takes one wire");
        assertThat(only(twice).fixes().getFirst().apply(twice).inputsOf("merge"))
                .containsExactly("left");
    }

    @Test
    void noticesAnInputTooFewOrTooMany() {
        var none = new Graph(List.of(new Block("a", new Activation(RELU), 0, 0)), List.of());
        var two = Graph.chain(List.of(new Input(8, 8, 1), new Flatten()))
                .add(new Block("other", new Input(8, 8, 1), 0, 0));
        var fed = new Graph(
                List.of(new Block("a", new Input(8, 8, 1), 0, 0), new Block("b", new Input(8, 8, 1), 0, 0)),
                List.of(new Link("a", "b")));

        assertThat(Shapes.of(none).problems())
                .extracting(p -> p.title().english())
                .contains("The net has no Input");
        assertThat(Shapes.of(two).problems())
                .extracting(p -> p.title().english())
                .contains("A second Input");
        assertThat(Shapes.of(fed).problems())
                .extracting(p -> p.title().english())
                .contains("Nothing leads into Input");
    }

    @Test
    void tellsACircleFromWhatFollowsIt() {
        var relu = new Activation(RELU);
        var graph = new Graph(
                List.of(
                        new Block("input", new Input(8, 8, 1), 0, 0),
                        new Block("add", new Add(), 0, 0),
                        new Block("back", relu, 0, 0),
                        new Block("after", relu, 0, 0)),
                List.of(
                        new Link("input", "add"),
                        new Link("back", "add"),
                        new Link("add", "back"),
                        new Link("back", "after")));

        assertThat(Shapes.of(graph).problems())
                .extracting(p -> p.block() + ": " + p.title())
                .containsExactly("add: The wires lead in a circle", "back: The wires lead in a circle");
    }

    @Test
    void blamesTheLooseEndAndNotTheNetsOutput() {
        var graph = Graph.chain(List.of(new Input(8, 8, 1), new Flatten(), new Dense(2, SOFTMAX)))
                .add(new Block("spare", new Activation(RELU), 0, 0))
                .connect("input", "spare");

        assertThat(only(graph).block()).isEqualTo("spare");
        assertThat(Shapes.outputBlock(graph)).map(Block::name).contains("dense");
    }

    @Test
    void keepsALayerItDoesNotKnowInPlace() {
        var graph = Graph.chain(List.of(new Input(8, 8, 1), new Unknown("Mystery", Map.of()), new Flatten()));

        assertThat(only(graph).title()).hasToString("Mystery is not known to this Netloom");
    }

    private static Problem only(Graph graph) {
        var problems = Shapes.of(graph).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    private static Graph fork(Layer left, Layer right, Layer merge) {
        return Graph.EMPTY
                .add(new Block("input", new Input(8, 8, 1), 0, 0))
                .add(new Block("left", left, 0, 80))
                .add(new Block("right", right, 200, 80))
                .add(new Block("merge", merge, 0, 160))
                .connect("input", "left")
                .connect("input", "right")
                .connect("left", "merge")
                .connect("right", "merge");
    }
}
