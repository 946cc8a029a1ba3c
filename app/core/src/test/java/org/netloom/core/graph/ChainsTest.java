package org.netloom.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Merging.Add;
import org.netloom.core.layers.Pooling.MaxPooling2D;
import org.netloom.core.layers.Reshaping.Flatten;

class ChainsTest {
    private final Graph net = Graph.chain(List.<Layer>of(
            new Input(32, 32, 3),
            new Conv2D(16, 3),
            new MaxPooling2D(2),
            new Flatten(),
            new Dense(10, ActivationFunction.SOFTMAX)));

    @Test
    void neighboursChangePlacesInTheChainAndOnTheCanvas() {
        var swapped = Chains.swapDown(net, "conv2d");
        assertThat(order(swapped)).containsExactly("input", "max_pooling2d", "conv2d", "flatten", "dense");
        assertThat(swapped.block("conv2d").y())
                .isEqualTo(net.block("max_pooling2d").y());
        assertThat(swapped.block("max_pooling2d").y())
                .isEqualTo(net.block("conv2d").y());
        assertThat(Chains.swapDown(swapped, "max_pooling2d").links()).containsExactlyInAnyOrderElementsOf(net.links());
    }

    @Test
    void whereTheNetBranchesNothingIsSwapped() {
        var branched = net.add(new Block("side", new Flatten(), 300, 0)).connect("conv2d", "side");
        assertThat(Chains.cannotSwapDown(branched, "conv2d")).isPresent();
        assertThat(Chains.cannotSwapDown(net, "dense")).isPresent();
        assertThat(Chains.cannotSwapDown(net, "input")).isPresent();
        assertThatThrownBy(() -> Chains.swapDown(net, "dense")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChainClosesBehindWhatIsTakenOffIt() {
        var off = Chains.takeOff(net, Set.of("conv2d", "max_pooling2d"));
        assertThat(off.blocks()).isEqualTo(net.blocks());
        assertThat(off.links())
                .containsExactlyInAnyOrder(
                        new Link("input", "flatten"),
                        new Link("flatten", "dense"),
                        new Link("conv2d", "max_pooling2d"));
    }

    @Test
    void aStretchIsRepeatedBehindItself() {
        var repeated = Chains.repeat(
                net,
                Set.of("conv2d", "max_pooling2d"),
                2,
                layer -> layer instanceof Conv2D conv ? new Conv2D(conv.filters() * 2, 3) : layer);
        assertThat(order(repeated))
                .containsExactly(
                        "input",
                        "conv2d",
                        "max_pooling2d",
                        "conv2d_1",
                        "max_pooling2d_1",
                        "conv2d_2",
                        "max_pooling2d_2",
                        "flatten",
                        "dense");
        assertThat(repeated.block("conv2d_2").layer()).isEqualTo(new Conv2D(64, 3));
        assertThat(repeated.block("flatten").y()).isEqualTo(net.block("flatten").y() + 4 * Graph.ROW);
        assertThat(Shapes.of(repeated).output("max_pooling2d_2"))
                .contains(org.netloom.core.layers.shapes.Shape.map(2, 2, 64));
    }

    @Test
    void whatHasTwoBeginningsIsNoStretch() {
        var branched = net.add(new Block("add", new Add(), 300, 300));
        assertThat(Chains.stretch(branched, Set.of("conv2d", "add"))).isEmpty();
        assertThat(Chains.stretch(net, Set.of("conv2d", "flatten"))).isEmpty();
        assertThat(Chains.stretch(net, Set.of("input", "conv2d"))).isEmpty();
        assertThat(Chains.stretch(net, Set.of("conv2d", "max_pooling2d")))
                .contains(new Chains.Stretch("conv2d", "max_pooling2d"));
    }

    private static List<String> order(Graph graph) {
        return Shapes.of(graph).order();
    }
}
