package org.netloom.engine.cli.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.training.EarlyStopping;
import org.netloom.core.training.EarlyStopping.Monitor;
import org.netloom.engine.cli.training.Preparation.Overrides;

class OverridesTest {
    private static Overrides stopping(@Nullable Integer patience, @Nullable Monitor monitor) {
        return new Overrides(null, null, null, null, null, patience, monitor, null);
    }

    @Test
    void anotherPatienceWatchesWhatWasWatched() {
        var stored = TrainingSettings.DEFAULT.withEarlyStopping(new EarlyStopping(Monitor.VAL_ACCURACY, 0, 3, true, 0));

        var stopping = requireNonNull(stopping(7, null).over(stored).earlyStopping());

        assertThat(stopping.monitor()).isEqualTo(Monitor.VAL_ACCURACY);
        assertThat(stopping.patience()).isEqualTo(7);
        assertThat(stopping(null, null).over(stored).earlyStopping()).isEqualTo(stored.earlyStopping());
    }

    @Test
    void aMonitorNeedsSomethingThatWatchesIt() {
        var settings = TrainingSettings.DEFAULT.withEarlyStopping(null);

        assertThatThrownBy(() -> stopping(null, Monitor.LOSS).over(settings)).isInstanceOf(InvalidOption.class);
        assertThat(requireNonNull(stopping(2, Monitor.LOSS).over(settings).earlyStopping())
                        .monitor())
                .isEqualTo(Monitor.LOSS);
        assertThat(stopping(null, null).over(settings).earlyStopping()).isNull();
    }
}
