package org.netloom.studio.shell.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.netloom.studio.support.settings.Settings.Bounds;

class WindowMemoryTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 800);

    @Test
    void aWindowReturnsToItsScreen() {
        var saved = new Bounds(2000, 50, 1000, 700, false);

        assertThat(WindowMemory.fit(saved, List.of(LEFT, RIGHT), LEFT)).isEqualTo(saved);
    }

    @Test
    void aWindowWhoseScreenIsGoneComesToTheFirst() {
        var found = WindowMemory.fit(new Bounds(2000, 50, 1000, 700, false), List.of(LEFT), LEFT);

        assertThat(LEFT.contains(found.x(), found.y(), found.width(), found.height()))
                .isTrue();
    }

    @Test
    void aWindowLargerThanItsScreenIsShrunk() {
        var found = WindowMemory.fit(new Bounds(1930, 10, 1900, 1000, true), List.of(RIGHT), RIGHT);

        assertThat(found).isEqualTo(new Bounds(1920, 0, 1280, 800, true));
    }
}
