package org.netloom.engine.onednn;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// What a kernel does on top of its own. Its working memory is always ours: the library's belongs to
/// the thread that made the primitive, which need not be the one that runs it.
final class Attributes {
    private Attributes() {}

    static MemorySegment plain(Handles handles) {
        return of(handles, null);
    }

    /// @param curve applied to each value that comes out; null for none
    static MemorySegment of(Handles handles, @Nullable Curve curve) {
        var attributes = handles.keep("dnnl_primitive_attr_destroy", OneDnn.make("dnnl_primitive_attr_create"));
        OneDnn.call("dnnl_primitive_attr_set_scratchpad_mode", attributes, Constants.OUR_SCRATCHPAD);
        if (curve != null) {
            var steps = handles.keep("dnnl_post_ops_destroy", OneDnn.make("dnnl_post_ops_create"));
            OneDnn.call("dnnl_post_ops_append_eltwise", steps, curve.forward(), curve.alpha(), 0f);
            OneDnn.call("dnnl_primitive_attr_set_post_ops", attributes, steps);
        }
        return attributes;
    }
}
