package org.netloom.studio.canvas.world;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.netloom.studio.canvas.geometry.Viewport;

/// Whether something moves on the canvas: the view, until a moment after its last move, or what the mouse
/// holds.
final class Motion extends AnimationTimer {
    private static final long MOMENT_NANOS = 180_000_000;
    /// Where pulses take long, the next move may be waiting behind one.
    private static final int PULSES = 4;

    private final Consumer<Boolean> rest;
    private boolean held;
    private boolean rolling;
    private boolean zooming;
    private boolean moved;
    private int quiet;
    private long last;

    /// @param rest is told when motion begins (false) and ends (true)
    Motion(Viewport viewport, Consumer<Boolean> rest) {
        this.rest = rest;
        viewport.x().subscribe((before, after) -> roll());
        viewport.y().subscribe((before, after) -> roll());
        viewport.scale().subscribe((before, after) -> {
            zooming = true;
            roll();
        });
    }

    /// Whether the view moves.
    boolean isRolling() {
        return rolling;
    }

    /// Whether the scale has changed since the view was at rest.
    boolean isZooming() {
        return zooming;
    }

    boolean isOn() {
        return held || rolling;
    }

    void hold(boolean held) {
        boolean before = isOn();
        this.held = held;
        tell(before);
    }

    private void roll() {
        moved = true;
        if (!rolling) {
            boolean before = isOn();
            rolling = true;
            start();
            tell(before);
        }
    }

    @Override
    public void handle(long now) {
        if (moved) {
            moved = false;
            quiet = 0;
            last = now;
        } else if (++quiet >= PULSES && now - last > MOMENT_NANOS) {
            stop();
            rolling = false;
            zooming = false;
            rest.accept(!isOn());
        }
    }

    private void tell(boolean before) {
        if (isOn() != before) {
            rest.accept(before);
        }
    }
}
