package org.netloom.core.drawing;

/// Where a net flows to on the canvas. Places of blocks and notes are those of a net from the top down;
/// left to right, rows become columns.
public enum Orientation {
    DOWN,
    RIGHT;

    public Orientation other() {
        return this == DOWN ? RIGHT : DOWN;
    }
}
