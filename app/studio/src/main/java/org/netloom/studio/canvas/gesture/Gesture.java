package org.netloom.studio.canvas.gesture;

import javafx.geometry.Point2D;

/// Something a person does with the mouse on the canvas from press to release. It changes the
/// document at its end alone, and not at all when cancelled. Points are in the world.
public interface Gesture {

    /// The mouse was pressed at `at` and has begun to move.
    void begin(Point2D at);

    void drag(Point2D at);

    /// Shift is held, or no longer.
    default void shift(boolean held) {}

    void end(Point2D at);

    /// Takes all previews back: Esc, or the window lost the mouse.
    void cancel();
}
