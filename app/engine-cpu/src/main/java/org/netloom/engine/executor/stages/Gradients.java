package org.netloom.engine.executor.stages;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netloom.engine.executor.lanes.Lane;
import org.netloom.engine.executor.memory.Tensor;

/// The gradients by the values of a net on the way back. A value that several nodes took gets the sum
/// of what they give.
public final class Gradients {
    private final Lane lane;
    private final Map<Tensor, Tensor> byValue = new IdentityHashMap<>();

    public Gradients(Lane lane) {
        this.lane = lane;
    }

    public void add(Tensor value, Tensor diff, String name) {
        if (value.learns()) {
            var before = byValue.get(value);
            byValue.put(value, before == null ? diff : AddStage.add(lane, name + " gradients", before, diff));
        }
    }

    /// That of a value whose takers have all given theirs; null where none of them has.
    public @Nullable Tensor take(Tensor value) {
        return byValue.remove(value);
    }
}
