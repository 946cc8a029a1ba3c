package org.netloom.engine.executor.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netloom.engine.executor.lanes.Lane;
import org.netloom.engine.executor.memory.Tensor;
import org.netloom.engine.executor.nodes.Node;
import org.netloom.engine.onednn.Kernels;
import org.netloom.engine.onednn.Role;

/// The sum of values of the same shape, in the format of the first.
final class AddStage implements Stage {
    private final Lane lane;
    private final Node.Add node;
    private final List<Boolean> learns = new ArrayList<>();

    AddStage(Lane lane, Node.Add node) {
        this.lane = lane;
        this.node = node;
    }

    @Override
    public Tensor forward(List<Tensor> inputs) {
        inputs.forEach(input -> learns.add(input.learns()));
        var sum = inputs.getFirst();
        for (var next : inputs.subList(1, inputs.size())) {
            sum = add(lane, node.name() + " forward", sum, next);
        }
        return sum;
    }

    /// Into new memory.
    static Tensor add(Lane lane, String name, Tensor one, Tensor other) {
        lane.read(one);
        var alike = lane.in(one.format(), other, name);
        var sum = lane.fresh(one.shape(), one.format(), one.learns() || other.learns());
        lane.run(
                name,
                0,
                Kernels.add(lane.handles(), one.format()),
                Map.of(Role.SRC, one.place(), Role.SRC_1, alike.place(), Role.DST, sum.place()));
        return sum;
    }

    /// Each input gets a gradient of its own to change.
    @Override
    public List<@Nullable Tensor> backward(Tensor diff) {
        var diffs = new ArrayList<@Nullable Tensor>();
        boolean given = false;
        for (boolean wanted : learns) {
            diffs.add(!wanted ? null : given ? copy(diff) : diff);
            given |= wanted;
        }
        return diffs;
    }

    private Tensor copy(Tensor diff) {
        lane.read(diff);
        var copy = lane.fresh(diff.shape(), diff.format(), true);
        lane.run(
                node.name() + " backward",
                0,
                Kernels.reorder(lane.handles(), diff.format(), diff.format()),
                Map.of(Role.SRC, diff.place(), Role.DST, copy.place()));
        return copy;
    }
}
