package org.netloom.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.core.layers.ActivationFunction.SOFTMAX;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Normalizing.BatchNormalization;
import org.netloom.core.layers.Reshaping.Flatten;

class SummaryTest {
    private final Graph graph = Graph.chain(List.of(
            new Input(5, 5, 3), new Conv2D(4, 3), new BatchNormalization(), new Flatten(), new Dense(2, SOFTMAX)));

    @Test
    void countsParametersAsKerasDoes() {
        var summary = Summary.of(graph, Shapes.of(graph));

        assertThat(summary.rows()).extracting(Summary.Row::parameters).containsExactly(0L, 112L, 16L, 0L, 74L);
        assertThat(summary.rows()).extracting(Summary.Row::nonTrainable).containsExactly(0L, 0L, 8L, 0L, 0L);
        assertThat(summary.trainable()).isEqualTo(194);
        assertThat(summary.nonTrainable()).isEqualTo(8);
    }

    @Test
    void countsAMultiplicationWithItsAdditionAsTwo() {
        var rows = Summary.of(graph, Shapes.of(graph)).rows();

        assertThat(rows.get(1).flops()).isEqualTo(2 * (3 * 3 * 4) * (3 * 3 * 3));
        assertThat(rows.get(4).flops()).isEqualTo(2 * 36 * 2);
    }

    @Test
    void leavesOutWhatHasNoShape() {
        var broken = Graph.chain(List.of(new Input(5, 5, 3), new Dense(2, SOFTMAX)));

        assertThat(Summary.of(broken, Shapes.of(broken)).rows())
                .extracting(Summary.Row::layer)
                .containsExactly("Input");
    }
}
