package org.netloom.engine.onednn;

/// A function on single values that the library knows, whose slope follows from what comes out.
public enum Curve {
    RELU(0x20, 0x100, 0),
    TANH(0x21, 0x101, 0),
    ELU(0x22, 0x102, 1),
    LOGISTIC(0x29, 0x104, 0);

    private final int forward;
    private final int backward;
    private final float alpha;

    Curve(int forward, int backward, float alpha) {
        this.forward = forward;
        this.backward = backward;
        this.alpha = alpha;
    }

    int forward() {
        return forward;
    }

    int backward() {
        return backward;
    }

    float alpha() {
        return alpha;
    }
}
