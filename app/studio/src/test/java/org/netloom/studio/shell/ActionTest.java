package org.netloom.studio.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class ActionTest {
    /// They share Space: never two of them can be done at a time.
    private static final Set<Action> RUN = EnumSet.of(Action.TRAIN, Action.PAUSE, Action.STOP);

    @Test
    void noTwoActionsHaveTheSameKeys() {
        var byKeys = Arrays.stream(Action.values())
                .filter(action -> !RUN.contains(action))
                .flatMap(action -> action.keys().stream())
                .collect(Collectors.groupingBy(KeyCombination::getName, Collectors.counting()));

        assertThat(byKeys)
                .allSatisfy((keys, count) -> assertThat(count).as(keys).isEqualTo(1));
    }
}
