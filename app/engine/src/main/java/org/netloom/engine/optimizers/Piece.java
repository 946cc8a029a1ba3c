package org.netloom.engine.optimizers;

/// A stretch of the weights with their gradients and what is remembered of them, copied to where Java
/// makes vector instructions of loops, and small enough to stay in the nearest cache. One thread's.
final class Piece {
    static final int SIZE = 512;

    final float[] w = new float[SIZE];
    final float[] g = new float[SIZE];
    final float[][] memory;

    /// For what a formula needs in between.
    final float[] scratch = new float[SIZE];

    Piece(int slots) {
        memory = new float[slots][SIZE];
    }
}
