package org.netloom.engine.compile.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void aTensorReadInPartsIsTheTensor() {
        for (var layout : List.of(
                Layout.convolution(List.of(3, 2, 4, 5)),
                Layout.dense(List.of(7, 6)),
                Layout.plain(List.of(11)),
                Layout.plain(List.of()))) {
            var values = FloatBuffer.allocate(layout.size());
            for (int i = 0; i < layout.size(); i++) {
                values.put(i, i);
            }
            var whole = layout.toKeras(values);
            var parts = new float[layout.size()];
            var some = new float[4];
            for (int at = 0; at < parts.length; at += some.length) {
                int count = Math.min(some.length, parts.length - at);
                layout.toKeras(values, at, some, count);
                System.arraycopy(some, 0, parts, at, count);
            }
            assertThat(parts).as(layout.toString()).isEqualTo(whole);
        }
    }
}
