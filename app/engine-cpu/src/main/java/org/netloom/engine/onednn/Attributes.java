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

    /// What comes out is added to what lies there.
    static MemorySegment adding(Handles handles) {
        var steps = steps(handles);
        OneDnn.call("dnnl_post_ops_append_sum", steps, 1f, 0, Constants.SAME_TYPE);
        return with(handles, steps);
    }

    /// @param curve applied to each value that comes out; null for none
    static MemorySegment of(Handles handles, @Nullable Curve curve) {
        var steps = steps(handles);
        if (curve != null) {
            OneDnn.call("dnnl_post_ops_append_eltwise", steps, curve.forward(), curve.alpha(), 0f);
        }
        return with(handles, steps);
    }

    private static MemorySegment steps(Handles handles) {
        return handles.keep("dnnl_post_ops_destroy", OneDnn.make("dnnl_post_ops_create"));
    }

    private static MemorySegment with(Handles handles, MemorySegment steps) {
        var attributes = handles.keep("dnnl_primitive_attr_destroy", OneDnn.make("dnnl_primitive_attr_create"));
        OneDnn.call("dnnl_primitive_attr_set_scratchpad_mode", attributes, Constants.OUR_SCRATCHPAD);
        OneDnn.call("dnnl_primitive_attr_set_post_ops", attributes, steps);
        return attributes;
    }
}
