package org.netloom.engine.onednn;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The library's other kernels.
public final class Kernels {
    private Kernels() {}

    /// Copies values from one format into another.
    public static Kernel reorder(Handles handles, Format from, Format to) {
        return new Kernel(
                handles,
                "dnnl_reorder_primitive_desc_create",
                from.address(),
                handles.engine(),
                to.address(),
                handles.engine(),
                Attributes.plain(handles));
    }

    /// The format that the library would choose for these one behind another.
    ///
    /// @param dimension along which they are joined
    public static Format joined(Handles handles, List<Format> parts, int dimension) {
        var formats = handles.addresses(parts.stream().map(Format::address).toArray(MemorySegment[]::new));
        return new Kernel(
                        handles,
                        "dnnl_concat_primitive_desc_create",
                        handles.engine(),
                        MemorySegment.NULL,
                        parts.size(),
                        dimension,
                        formats,
                        Attributes.plain(handles))
                .dst();
    }

    /// src · weights + bias, all of two dimensions.
    public static Kernel product(
            Handles handles, Format src, Format weights, @Nullable Format bias, Format dst, @Nullable Curve curve) {
        return new Kernel(
                handles,
                "dnnl_matmul_primitive_desc_create",
                handles.engine(),
                src.address(),
                weights.address(),
                bias == null ? MemorySegment.NULL : bias.address(),
                dst.address(),
                Attributes.of(handles, curve));
    }

    /// src · weights, added to what lies in dst where so asked.
    public static Kernel product(Handles handles, Format src, Format weights, Format dst, boolean adding) {
        return new Kernel(
                handles,
                "dnnl_matmul_primitive_desc_create",
                handles.engine(),
                src.address(),
                weights.address(),
                MemorySegment.NULL,
                dst.address(),
                adding ? Attributes.adding(handles) : Attributes.plain(handles));
    }

    /// @param largest of each window; else its mean, padding not counted
    /// @param curve applied to what comes out
    public static Kernel pool(
            Handles handles,
            boolean training,
            boolean largest,
            Sliding sliding,
            Format src,
            Format dst,
            @Nullable Curve curve) {
        return new Kernel(
                handles,
                "dnnl_pooling_forward_primitive_desc_create",
                handles.engine(),
                training ? Constants.TRAINING : Constants.INFERENCE,
                largest ? Constants.MAX : Constants.MEAN_WITHOUT_PADDING,
                src.address(),
                dst.address(),
                sliding.strides(handles),
                sliding.window(handles),
                sliding.gaps(handles),
                sliding.before(handles),
                sliding.after(handles),
                Attributes.of(handles, curve));
    }

    public static Kernel poolBack(
            Handles handles, Kernel forward, boolean largest, Sliding sliding, Format diffSrc, Format diffDst) {
        return new Kernel(
                handles,
                "dnnl_pooling_backward_primitive_desc_create",
                handles.engine(),
                largest ? Constants.MAX : Constants.MEAN_WITHOUT_PADDING,
                diffSrc.address(),
                diffDst.address(),
                sliding.strides(handles),
                sliding.window(handles),
                sliding.gaps(handles),
                sliding.before(handles),
                sliding.after(handles),
                forward.descriptor(),
                Attributes.plain(handles));
    }

    public static Kernel apply(Handles handles, Curve curve, Format format) {
        return new Kernel(
                handles,
                "dnnl_eltwise_forward_primitive_desc_create",
                handles.engine(),
                Constants.TRAINING,
                curve.forward(),
                format.address(),
                format.address(),
                curve.alpha(),
                0f,
                Attributes.plain(handles));
    }

    /// By what came out of the curve, as `dst`; `diffSrc` may be `diffDst`.
    public static Kernel applyBack(Handles handles, Curve curve, Format format) {
        var forward = new Kernel(
                handles,
                "dnnl_eltwise_forward_primitive_desc_create",
                handles.engine(),
                Constants.TRAINING,
                curve.backward(),
                format.address(),
                format.address(),
                curve.alpha(),
                0f,
                Attributes.plain(handles));
        return new Kernel(
                handles,
                "dnnl_eltwise_backward_primitive_desc_create",
                handles.engine(),
                curve.backward(),
                format.address(),
                format.address(),
                format.address(),
                curve.alpha(),
                0f,
                forward.descriptor(),
                Attributes.plain(handles));
    }

    /// Two of one format, value by value; the result may take the place of the first.
    public static Kernel add(Handles handles, Format format) {
        return new Kernel(
                handles,
                "dnnl_binary_primitive_desc_create",
                handles.engine(),
                Constants.ADD,
                format.address(),
                format.address(),
                format.address(),
                Attributes.plain(handles));
    }
}
