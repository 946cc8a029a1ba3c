package org.netloom.core.drawing;

/// Words beside the net. `x`, `y` is the upper left corner in canvas pixels, as where the net is drawn from
/// the top down.
///
/// @param name unique among the notes, never shown
public record Note(String name, String text, double x, double y) {

    public Note with(String other) {
        return new Note(name, other, x, y);
    }

    public Note at(double newX, double newY) {
        return new Note(name, text, newX, newY);
    }
}
