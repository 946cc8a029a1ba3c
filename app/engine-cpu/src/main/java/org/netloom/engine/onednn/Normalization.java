package org.netloom.engine.onednn;

/// Brings each channel to a mean and a variance: (x − mean) / √(variance + ε) · scale + shift.
public record Normalization(Handles handles, Format format, float epsilon) {
    private static final int GIVEN = 1;
    private static final int SCALE = 2;
    private static final int SHIFT = 4;

    /// Finds the mean and the variance of what comes in, and applies them without scale and shift.
    public Kernel measure() {
        return forward(Constants.TRAINING, 0);
    }

    /// With a mean and a variance that are given.
    public Kernel apply(boolean training) {
        return forward(training ? Constants.TRAINING : Constants.INFERENCE, GIVEN | SCALE | SHIFT);
    }

    /// The gradients by scale and shift, and that by what came in as if mean and variance did not depend
    /// on it.
    public Kernel backward() {
        return new Kernel(
                handles,
                "dnnl_batch_normalization_backward_primitive_desc_create",
                handles.engine(),
                Constants.BACKWARD,
                format.address(),
                format.address(),
                format.address(),
                epsilon,
                GIVEN | SCALE | SHIFT,
                apply(true).descriptor(),
                Attributes.plain(handles));
    }

    private Kernel forward(int way, int flags) {
        return new Kernel(
                handles,
                "dnnl_batch_normalization_forward_primitive_desc_create",
                handles.engine(),
                way,
                format.address(),
                format.address(),
                epsilon,
                flags,
                Attributes.plain(handles));
    }
}
