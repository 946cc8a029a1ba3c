package org.netloom.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurvesSvgTest {
    @Test
    void epochsAreCountedByRoundNumbers() {
        assertThat(drawn(613, epoch -> 1.0 / epoch)).contains(">100<", ">600<").doesNotContain(">62<");
    }

    @Test
    void aRateThatStaysIsDrawnFromZeroOn() {
        assertThat(drawn(5, epoch -> 0.001)).contains(">0<", ">0.001<").doesNotContain("0.001001");
        assertThat(drawn(5, epoch -> 0)).contains(">0<", ">1<");
        assertThat(drawn(5, epoch -> -2)).contains(">0<", ">-2<");
    }

    private static String drawn(int epochs, IntToDoubleFunction value) {
        var points = IntStream.rangeClosed(1, epochs)
                .mapToObj(epoch -> new Curve.Point(epoch, value.applyAsDouble(epoch)))
                .toList();
        return CurvesSvg.of("Loss", "epoch", List.of(new Curve("training", "#000000", points)));
    }
}
