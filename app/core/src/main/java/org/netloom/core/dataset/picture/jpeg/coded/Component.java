package org.netloom.core.dataset.picture.jpeg.coded;

/// One of a frame's colours: its coefficients, quantized, block by block in the order of a zigzag undone.
final class Component {
    final int id;
    final int across;
    final int down;
    final int quantization;
    /// Blocks of whole MCUs, and of them those that hold pixels.
    int columns;

    int rows;
    int usedColumns;
    int usedRows;
    /// Pixels before they are stretched.
    int width;

    int height;
    short[] coefficients = {};

    /// @param across how many blocks an MCU has, as down
    Component(int id, int across, int down, int quantization) {
        this.id = id;
        this.across = across;
        this.down = down;
        this.quantization = quantization;
    }

    int at(int column, int row) {
        return 64 * (row * columns + column);
    }
}
