package org.netloom.engine.executor.nodes;

import java.util.Optional;
import java.util.function.Supplier;
import org.netloom.engine.compile.weights.Range;
import org.netloom.engine.kernels.Operation;

/// An operation of ours, on plain values.
///
/// @param shared the plan's own, which looks at whole batches; one thread does it
/// @param own makes more of it, for threads with pictures of their own
/// @param parameters where the trainable numbers of the shared one lie
public record Work(Optional<Operation> shared, Optional<Supplier<Operation>> own, Range parameters) {

    public static Work alone(Operation operation, int offset) {
        return new Work(Optional.of(operation), Optional.empty(), new Range(offset, operation.parameters()));
    }

    public static Work each(Supplier<Operation> own) {
        return new Work(Optional.empty(), Optional.of(own), new Range(0, 0));
    }
}
