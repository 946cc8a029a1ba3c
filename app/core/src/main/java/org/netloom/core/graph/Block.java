package org.netloom.core.graph;

import org.netloom.core.layers.Layer;

/// A layer at its place on the canvas. The name is unique in its graph, is Keras' layer name, and
/// names the tensors of the layer in files. `x`, `y` is the upper left corner in canvas pixels, as where the
/// net is drawn from the top down.
public record Block(String name, Layer layer, double x, double y) {

    public Block {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "A block's name is made of letters, digits, '_', '-' and '.', not \"" + name + "\"");
        }
    }

    static boolean isName(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
    }

    public Block with(Layer other) {
        return new Block(name, other, x, y);
    }

    public Block at(double newX, double newY) {
        return new Block(name, layer, newX, newY);
    }

    public Block named(String newName) {
        return new Block(newName, layer, x, y);
    }
}
