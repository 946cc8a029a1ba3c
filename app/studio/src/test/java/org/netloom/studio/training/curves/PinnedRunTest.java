package org.netloom.studio.training.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.netloom.core.run.EpochMetrics;

class PinnedRunTest {

    @Test
    void a_chart_of_twenty_long_runs_has_two_thousand_points_at_most() {
        var epochs = IntStream.rangeClosed(1, 5000)
                .mapToObj(epoch -> new EpochMetrics(epoch, 1.0 / epoch, 0.5, Math.sin(epoch), 0.5, 1))
                .toList();
        var loss = new MetricCurves();
        for (int step = 1; step <= 100_000; step++) {
            loss.step(step / 20.0, Math.sin(step), 20);
        }
        epochs.forEach(epoch -> loss.epoch(epoch.epoch(), epoch.loss(), epoch.valLoss()));
        var plot = loss.plot();
        int own =
                plot.steps().count() + plot.trend().count() + plot.validation().count();
        int most = MetricCurves.OTHERS / PinnedRun.MOST;
        var pinned = new PinnedRun("r", "r", List.of(), epochs).loss(most);

        assertThat(pinned.count()).isBetween(most / 2, most);
        assertThat(own + PinnedRun.MOST * pinned.count()).isBetween(1500, 2000);
        assertThat(pinned.end()).isEqualTo(5000);
        assertThat(new PinnedRun("r", "r", List.of(), epochs)
                        .loss(MetricCurves.OTHERS)
                        .count())
                .isLessThanOrEqualTo(MetricCurves.OTHERS);
    }
}
