package org.netloom.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    @Test
    void worksOutTheClassesFromTheConfusion() {
        var evaluation =
                Evaluation.of(List.of("cat", "dog", "eel"), new int[][] {{6, 2, 0}, {1, 3, 0}, {0, 0, 0}}, 0.5, 1);

        assertThat(evaluation.accuracy()).isEqualTo(0.75);
        var cat = evaluation.classes().get(0);
        assertThat(cat.precision()).isEqualTo(6 / 7.0);
        assertThat(cat.recall()).isEqualTo(0.75);
        assertThat(cat.f1()).isEqualTo(0.8, within(1e-12));
        assertThat(cat.support()).isEqualTo(8);
        assertThat(evaluation.classes().get(2)).isEqualTo(new Evaluation.ClassMetrics("eel", 0, 0, 0, 0));
        assertThat(evaluation.confusion().get(1)).containsExactly(1, 3, 0);
    }
}
