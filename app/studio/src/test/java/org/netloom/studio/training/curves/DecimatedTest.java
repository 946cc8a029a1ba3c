package org.netloom.studio.training.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DecimatedTest {
    private final Decimated curve = new Decimated(500);

    @Test
    void a_short_curve_is_kept_as_it_is() {
        curve.add(1, 5);
        curve.add(2, 3);
        curve.add(3, 4);

        assertThat(curve.points().x()).containsExactly(1, 2, 3);
        assertThat(curve.points().y()).containsExactly(5, 3, 4);
    }

    @Test
    void a_long_curve_stays_below_two_thousand_points_and_keeps_its_extremes_where_they_were() {
        int count = 1_000_000;
        for (int i = 0; i < count; i++) {
            double y = i == 123_456 ? 100 : i == 777_777 ? -100 : Math.sin(i);
            curve.add(i, y);
        }
        var points = curve.points();

        assertThat(points.count()).isBetween(500, 1001);
        assertThat(points.x()).isSorted();
        int highest = indexOf(points, 100);
        int lowest = indexOf(points, -100);
        assertThat(points.x()[highest]).isEqualTo(123_456);
        assertThat(points.x()[lowest]).isEqualTo(777_777);
        assertThat(points.x()[points.count() - 1]).isGreaterThan(count * 0.99);
    }

    @Test
    void what_is_no_number_is_left_out() {
        curve.add(1, 5);
        curve.add(2, Double.NaN);
        curve.add(3, Double.POSITIVE_INFINITY);

        assertThat(curve.points().x()).containsExactly(1);
    }

    private static int indexOf(Points points, double y) {
        int at = Arrays.stream(points.y()).boxed().toList().indexOf(y);
        assertThat(at).as("a point at " + y).isNotNegative();
        return at;
    }
}
