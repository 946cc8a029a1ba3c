package org.netloom.engine.onednn;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// Convolutions and, with the same arguments, the transposed ones, which the library calls
/// deconvolutions.
///
/// @param transposed which of the two
public record Convolutions(Handles handles, Sliding sliding, boolean transposed) {

    private String function(String way) {
        return (transposed ? "dnnl_deconvolution_" : "dnnl_convolution_") + way + "_primitive_desc_create";
    }

    private int algorithm() {
        return transposed ? Constants.DECONVOLUTION_DIRECT : Constants.DIRECT;
    }

    /// @param bias null for none
    public Kernel forward(
            boolean training, Format src, Format weights, @Nullable Format bias, Format dst, @Nullable Curve curve) {
        return new Kernel(
                handles,
                function("forward"),
                handles.engine(),
                training ? Constants.TRAINING : Constants.INFERENCE,
                algorithm(),
                src.address(),
                weights.address(),
                bias == null ? MemorySegment.NULL : bias.address(),
                dst.address(),
                sliding.strides(handles),
                sliding.gaps(handles),
                sliding.before(handles),
                sliding.after(handles),
                Attributes.of(handles, curve));
    }

    /// The gradient by what came in.
    public Kernel backwardData(Kernel forward, Format diffSrc, Format weights, Format diffDst) {
        return new Kernel(
                handles,
                function("backward_data"),
                handles.engine(),
                algorithm(),
                diffSrc.address(),
                weights.address(),
                diffDst.address(),
                sliding.strides(handles),
                sliding.gaps(handles),
                sliding.before(handles),
                sliding.after(handles),
                forward.descriptor(),
                Attributes.plain(handles));
    }

    /// The gradient by the weights.
    public Kernel backwardWeights(
            Kernel forward, Format src, Format diffWeights, @Nullable Format diffBias, Format diffDst) {
        return new Kernel(
                handles,
                function("backward_weights"),
                handles.engine(),
                algorithm(),
                src.address(),
                diffWeights.address(),
                diffBias == null ? MemorySegment.NULL : diffBias.address(),
                diffDst.address(),
                sliding.strides(handles),
                sliding.gaps(handles),
                sliding.before(handles),
                sliding.after(handles),
                forward.descriptor(),
                Attributes.plain(handles));
    }
}
