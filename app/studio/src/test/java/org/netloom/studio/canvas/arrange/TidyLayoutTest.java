package org.netloom.studio.canvas.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.netloom.core.drawing.Orientation;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Merging.Add;
import org.netloom.core.layers.Regularization.Dropout;
import org.netloom.studio.canvas.geometry.Flow;
import org.netloom.studio.canvas.geometry.Metrics;

class TidyLayoutTest {
    private static final Flow SIDEWAYS = new Flow(Orientation.RIGHT);

    @Test
    void aScatteredChainBecomesAColumn() {
        var chain = Graph.chain(List.<Layer>of(new Input(8, 8, 1), new Dropout(0.1), new Dropout(0.2)));
        var places = TidyLayout.arrange(chain.move(Set.of("dropout"), 333, -500), Flow.DOWN);
        assertThat(places.values().stream().map(Block::x).distinct()).hasSize(1);
        assertThat(at(places, "dropout").y() - at(places, "input").y()).isEqualTo(Graph.ROW);
        assertThat(at(places, "dropout_1").y() - at(places, "dropout").y()).isEqualTo(Graph.ROW);
    }

    @Test
    void branchesStandBesideEachOtherAndNothingOverlaps() {
        var places = TidyLayout.arrange(branches(), Flow.DOWN);
        assertThat(at(places, "left").y()).isEqualTo(at(places, "right").y());
        assertThat(Math.abs(at(places, "left").x() - at(places, "right").x())).isGreaterThan(Metrics.WIDTH);
        assertThat(at(places, "add").y()).isGreaterThan(at(places, "left").y());
        assertThat(at(places, "left").y()).isGreaterThan(at(places, "input").y());
    }

    private static Graph branches() {
        return new Graph(
                List.of(
                        new Block("input", new Input(8, 8, 1), 0, 0),
                        new Block("left", new Dropout(0.1), 0, 0),
                        new Block("right", new Dropout(0.2), 0, 0),
                        new Block("add", new Add(), 0, 0)),
                List.of(
                        new Link("input", "left"),
                        new Link("input", "right"),
                        new Link("left", "add"),
                        new Link("right", "add")));
    }

    @Test
    void fromLeftToRightAChainIsARowWithRoomForTheShapesBetween() {
        var chain = Graph.chain(List.<Layer>of(new Input(8, 8, 1), new Dropout(0.1), new Dropout(0.2)));
        var places = TidyLayout.arrange(chain.move(Set.of("dropout"), 333, -500), SIDEWAYS);
        var drawn = chain.blocks().stream()
                .map(block -> SIDEWAYS.drawn(at(places, block.name())))
                .toList();
        assertThat(drawn.stream().map(Block::y).distinct()).hasSize(1);
        assertThat(drawn.get(1).x() - drawn.get(0).x()).isBetween(Metrics.WIDTH + 80, Metrics.WIDTH + 120);
        assertThat(drawn.get(2).x()).isGreaterThan(drawn.get(1).x());
    }

    @Test
    void fromLeftToRightBranchesLieBelowEachOther() {
        var places = TidyLayout.arrange(branches(), SIDEWAYS);
        var left = SIDEWAYS.drawn(at(places, "left"));
        var right = SIDEWAYS.drawn(at(places, "right"));
        assertThat(left.x()).isEqualTo(right.x());
        assertThat(Math.abs(left.y() - right.y())).isBetween(Metrics.HEIGHT + 16, 2 * Metrics.HEIGHT);
    }

    private static Block at(Map<String, Block> places, String name) {
        return Objects.requireNonNull(places.get(name));
    }
}
