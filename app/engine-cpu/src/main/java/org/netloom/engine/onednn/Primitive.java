package org.netloom.engine.onednn;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;

/// A computation with its arguments, ready to run again and again.
public final class Primitive {
    private static final int ARGUMENT_BYTES = 16;
    private static final MethodHandle EXECUTE = Linker.nativeLinker()
            .downcallHandle(
                    OneDnn.symbol("dnnl_primitive_execute"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS));

    private final MemorySegment handle;
    private final MemorySegment stream;
    private final MemorySegment arguments;
    private final int count;

    /// @param arguments what the kernel reads and writes
    Primitive(Handles handles, MemorySegment handle, List<Argument> arguments) {
        this.handle = handle;
        stream = handles.stream();
        count = arguments.size();
        this.arguments = handles.arena().allocate((long) ARGUMENT_BYTES * count, 8);
        for (int i = 0; i < count; i++) {
            this.arguments.set(
                    ValueLayout.JAVA_INT,
                    (long) ARGUMENT_BYTES * i,
                    arguments.get(i).role().number());
            this.arguments.set(
                    ValueLayout.ADDRESS,
                    (long) ARGUMENT_BYTES * i + 8,
                    arguments.get(i).memory().handle());
        }
    }

    /// A memory in its role.
    record Argument(Role role, Memory memory) {}

    public void run() {
        int status;
        try {
            status = (int) EXECUTE.invokeExact(handle, stream, count, arguments);
        } catch (Throwable e) {
            throw new LinkageError("dnnl_primitive_execute", e);
        }
        if (status != 0) {
            throw new OneDnn.Refused("dnnl_primitive_execute", status);
        }
    }
}
