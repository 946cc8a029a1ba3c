package org.netloom.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.netloom.core.layers.Activation;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Merging.Add;
import org.netloom.core.layers.Merging.Concatenate;
import org.netloom.core.layers.Pooling.MaxPooling2D;
import org.netloom.core.layers.Regularization.Dropout;
import org.netloom.core.layers.Reshaping.Flatten;

class GraphTest {
    private static final Layer RELU = new Activation(ActivationFunction.RELU);

    private final Graph chain = Graph.chain(List.of(new Input(8, 8, 1), new Conv2D(4, 3), RELU, new Flatten()));

    @Test
    void namesBlocksAsKerasDoes() {
        var graph = Graph.chain(
                List.of(new Input(8, 8, 1), new Conv2D(4, 3), new Conv2D(4, 3), new MaxPooling2D(2), new Conv2D(4, 1)));

        assertThat(graph.blocks())
                .extracting(Block::name)
                .containsExactly("input", "conv2d", "conv2d_1", "max_pooling2d", "conv2d_2");
    }

    @Test
    void joinsTheWireWhereABlockIsTakenOut() {
        assertThat(chain.remove(Set.of("activation")).links())
                .containsExactly(new Link("input", "conv2d"), new Link("conv2d", "flatten"));
    }

    @Test
    void joinsTheWireOverSeveralBlocksTakenOutTogether() {
        assertThat(chain.remove(Set.of("conv2d", "activation")).links()).containsExactly(new Link("input", "flatten"));
    }

    @Test
    void joinsEveryWireThatABlockFed() {
        var forked = chain.add(new Block("dropout", new Dropout(0.5), 0, 0)).connect("activation", "dropout");

        assertThat(forked.remove(Set.of("activation")).links())
                .containsExactlyInAnyOrder(
                        new Link("input", "conv2d"), new Link("conv2d", "flatten"), new Link("conv2d", "dropout"));
    }

    @Test
    void keepsTheOrderOfAMergesInputsWhenABranchIsHealed() {
        var graph = branches(new Concatenate());

        assertThat(graph.inputsOf("merge")).containsExactly("left", "right");
        assertThat(graph.remove(Set.of("left")).inputsOf("merge")).containsExactly("input", "right");
    }

    @Test
    void leavesTheWireOpenWhereAMergeIsTakenOut() {
        var graph = branches(new Add()).add(new Block("after", RELU, 0, 0)).connect("merge", "after");

        assertThat(graph.remove(Set.of("merge")).inputsOf("after")).isEmpty();
    }

    @Test
    void healsNoWireThatIsThereAlready() {
        var graph = branches(new Add()).remove(Set.of("left")).remove(Set.of("right"));

        assertThat(graph.links()).containsExactly(new Link("input", "merge"));
    }

    @Test
    void refusesWiresThatMakeNoSense() {
        var graph = branches(new Add());

        assertThat(graph.cannotConnect("left", "left")).hasToString("Optional[A block cannot feed itself]");
        assertThat(graph.cannotConnect("merge", "left")).hasToString("Optional[This wire would lead in a circle]");
        assertThat(graph.cannotConnect("left", "merge")).hasToString("Optional[These two are connected already]");
        assertThat(graph.cannotConnect("left", "input")).isPresent();
        assertThat(graph.cannotConnect("input", "merge")).isEmpty();
        assertThatThrownBy(() -> graph.connect("merge", "left")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesABlockOneWireAndAMergeMany() {
        var graph = branches(new Add());

        assertThat(graph.connect("left", "right").inputsOf("right")).containsExactly("left");
        assertThat(graph.connect("input", "merge").inputsOf("merge")).containsExactly("left", "right", "input");
    }

    @Test
    void putsABlockOnAWireInItsPlace() {
        var graph = branches(new Concatenate());
        var inserted = graph.insert(new Block("new", RELU, 0, 0), new Link("left", "merge"));

        assertThat(inserted.inputsOf("new")).containsExactly("left");
        assertThat(inserted.inputsOf("merge")).containsExactly("new", "right");
    }

    @Test
    void putsNeitherAnInputNorAWiredBlockOnAWire() {
        var wire = new Link("conv2d", "activation");

        assertThat(chain.cannotInsert(new Block("other", new Input(8, 8, 1), 0, 0), wire))
                .isPresent();
        assertThat(chain.cannotInsert(chain.block("flatten"), wire)).isPresent();
        assertThat(chain.cannotInsert(new Block("dropout", new Dropout(0.5), 0, 0), wire))
                .isEmpty();
        assertThat(chain.cannotInsert(new Block("dropout", new Dropout(0.5), 0, 0), new Link("input", "flatten")))
                .isPresent();
    }

    @Test
    void makesRoomBelowAnInsertedBlock() {
        var graph = chain.insertBefore("flatten", new MaxPooling2D(2));

        assertThat(graph.inputsOf("flatten")).containsExactly("max_pooling2d");
        assertThat(graph.inputsOf("max_pooling2d")).containsExactly("activation");
        assertThat(graph.block("flatten").y() - graph.block("max_pooling2d").y())
                .isEqualTo(Graph.ROW);
        assertThat(graph.block("activation")).isEqualTo(chain.block("activation"));
    }

    @Test
    void pastesAPartWithFreshNamesAndItsOwnWires() {
        var pasted = chain.paste(chain.part(Set.of("conv2d", "activation")), 40, 0);

        assertThat(pasted.blocks()).hasSize(6);
        assertThat(pasted.links())
                .contains(new Link("conv2d_1", "activation_1"))
                .hasSize(4);
    }

    @Test
    void refusesTwoBlocksOfOneNameAndLinksToNowhere() {
        var block = new Block("a", RELU, 0, 0);

        assertThatThrownBy(() -> new Graph(List.of(block, block), List.of()))
                .hasMessageContaining("Two blocks are named \"a\"");
        assertThatThrownBy(() -> new Graph(List.of(block), List.of(new Link("a", "b"))))
                .hasMessageContaining("not there");
        assertThatThrownBy(() -> new Block("../a", new Dense(1, ActivationFunction.RELU), 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// input feeds left and right, which meet in merge.
    private static Graph branches(Layer merge) {
        return Graph.EMPTY
                .add(new Block("input", new Input(8, 8, 1), 0, 0))
                .add(new Block("left", RELU, 0, 80))
                .add(new Block("right", RELU, 200, 80))
                .add(new Block("merge", merge, 0, 160))
                .connect("input", "left")
                .connect("input", "right")
                .connect("left", "merge")
                .connect("right", "merge");
    }
}
