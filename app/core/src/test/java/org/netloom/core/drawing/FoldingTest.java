package org.netloom.core.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Pooling.MaxPooling2D;
import org.netloom.core.layers.Reshaping.Flatten;

class FoldingTest {
    private static final Graph NET = Graph.chain(List.<Layer>of(
            new Input(28, 28, 1),
            new Conv2D(8, 3),
            new Conv2D(8, 3),
            new MaxPooling2D(2),
            new Flatten(),
            new Dense(10, ActivationFunction.SOFTMAX)));
    private static final Group STEM = new Group("stem", List.of("conv2d_1", "conv2d", "max_pooling2d"), true);
    private static final Drawing DRAWING = Drawing.EMPTY.add(STEM);
    private static final Drawn OPEN = new Drawn(NET, Drawing.EMPTY.add(STEM.collapsed(false)));

    @Test
    void aCollapsedGroupIsShownAsItsFirstBlock() {
        var folding = Folding.of(NET, DRAWING);
        assertThat(folding.shown(NET).links())
                .containsExactly(
                        new Link("input", "conv2d"), new Link("conv2d", "flatten"), new Link("flatten", "dense"));
        assertThat(folding.group("conv2d")).contains(STEM);
        assertThat(folding.output("conv2d")).isEqualTo("max_pooling2d");
        assertThat(folding.members(List.of("input", "conv2d")))
                .containsExactly("input", "conv2d_1", "conv2d", "max_pooling2d");
    }

    @Test
    void itsBlocksLieAtOnePlaceAndWhatIsBelowMovesUp() {
        var collapsed = OPEN.collapse("stem", true);
        assertThat(collapsed.graph().block("max_pooling2d").y()).isEqualTo(Graph.ROW);
        assertThat(collapsed.graph().block("flatten").y()).isEqualTo(2 * Graph.ROW);
        assertThat(collapsed.collapse("stem", false)).isEqualTo(OPEN);
    }

    @Test
    void nothingMovesUpOntoAnotherBlock() {
        var beside =
                NET.move(Set.of("dense"), 300, -Graph.ROW).add(new Block("side", new Flatten(), 300, 2 * Graph.ROW));
        var collapsed = new Drawn(beside, OPEN.drawing()).collapse("stem", true).graph();
        assertThat(collapsed.block("flatten")).isEqualTo(beside.block("flatten"));
        assertThat(collapsed.block("dense")).isEqualTo(beside.block("dense"));
    }

    @Test
    void aGroupThatIsNoStretchAnyMoreOpens() {
        var collapsed = OPEN.collapse("stem", true);
        var branched = collapsed
                .graph()
                .add(new Block("side", new Flatten(), 300, 300))
                .connect("conv2d_1", "side");
        var settled = new Drawn(branched, collapsed.drawing()).settled();
        assertThat(settled.drawing().group("stem").orElseThrow().collapsed()).isFalse();
        assertThat(settled.graph().block("max_pooling2d").y()).isEqualTo(3 * Graph.ROW);
    }

    @Test
    void aPartComesInOnAWireAsAGroupAndMakesRoom() {
        var part = Graph.chain(List.<Layer>of(new Conv2D(4, 3), new MaxPooling2D(2)));
        var inserted = OPEN.insert(part, "stem", new Link("flatten", "dense"), null, 0, 5 * Graph.ROW);
        assertThat(inserted.graph().links())
                .contains(
                        new Link("flatten", "conv2d_2"),
                        new Link("conv2d_2", "max_pooling2d_1"),
                        new Link("max_pooling2d_1", "dense"))
                .doesNotContain(new Link("flatten", "dense"));
        assertThat(inserted.graph().block("conv2d_2").y()).isEqualTo(5 * Graph.ROW);
        assertThat(inserted.graph().block("dense").y()).isEqualTo(7 * Graph.ROW);
        assertThat(inserted.drawing().group("stem 2").orElseThrow().blocks())
                .containsExactly("conv2d_2", "max_pooling2d_1");
    }

    @Test
    void aGroupLosesBlocksThatAreGoneAndGoesWithItsLast() {
        var less = DRAWING.following(NET.remove(Set.of("conv2d")));
        assertThat(less.group("stem").orElseThrow().blocks()).containsExactly("conv2d_1", "max_pooling2d");
        assertThat(DRAWING.following(Graph.EMPTY)).isEqualTo(Drawing.EMPTY);
    }
}
