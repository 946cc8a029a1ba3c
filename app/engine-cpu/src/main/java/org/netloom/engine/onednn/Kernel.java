package org.netloom.engine.onednn;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A computation that the library has chosen a kernel for, with the formats which that likes.
public final class Kernel {
    private static final long LONGEST_NAME = 200;

    private final Handles handles;
    private final MemorySegment descriptor;

    /// @throws OneDnn.Refused where there is none
    Kernel(Handles handles, String function, Object... arguments) {
        this.handles = handles;
        descriptor = handles.keep("dnnl_primitive_desc_destroy", OneDnn.make(function, arguments));
    }

    MemorySegment descriptor() {
        return descriptor;
    }

    public Format src() {
        return format(Constants.QUERY_SRC);
    }

    public Format weights() {
        return format(Constants.QUERY_WEIGHTS);
    }

    public Format dst() {
        return format(Constants.QUERY_DST);
    }

    public Format diffSrc() {
        return format(Constants.QUERY_DIFF_SRC);
    }

    public Format diffWeights() {
        return format(Constants.QUERY_DIFF_WEIGHTS);
    }

    public Format diffDst() {
        return format(Constants.QUERY_DIFF_DST);
    }

    /// What the way back has to know of the way forth.
    public Format workspace() {
        return format(Constants.QUERY_WORKSPACE);
    }

    /// Working memory; of 0 bytes where it needs none.
    public Format scratchpad() {
        return format(Constants.QUERY_SCRATCHPAD);
    }

    /// The library's name of it: `jit:avx512_core`; with `ref` in it, it is slow.
    public String name() {
        try (var arena = Arena.ofConfined()) {
            var name = arena.allocate(ValueLayout.ADDRESS);
            OneDnn.call("dnnl_primitive_desc_query", descriptor, Constants.QUERY_NAME, 0, name);
            return name.get(ValueLayout.ADDRESS, 0).reinterpret(LONGEST_NAME).getString(0);
        }
    }

    /// Whether each window is copied out first, and multiplied then.
    public boolean copiesWindows() {
        return name().contains("gemm");
    }

    /// Whether it was compiled for this very computation.
    public boolean isQuick() {
        return name().startsWith("jit:") || name().startsWith("brg");
    }

    private Format format(int query) {
        var format = (MemorySegment)
                OneDnn.invoke("dnnl_primitive_desc_query_md", ValueLayout.ADDRESS, descriptor, query, 0);
        return new Format(handles, format);
    }

    /// Makes it, on these memories.
    public Primitive on(Map<Role, Memory> memories) {
        var handle = handles.keep("dnnl_primitive_destroy", OneDnn.make("dnnl_primitive_create", descriptor));
        List<Primitive.Argument> arguments = new ArrayList<>();
        memories.forEach((role, memory) -> arguments.add(new Primitive.Argument(role, memory)));
        return new Primitive(handles, handle, arguments);
    }
}
