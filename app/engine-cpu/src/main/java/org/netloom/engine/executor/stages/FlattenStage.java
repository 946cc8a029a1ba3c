package org.netloom.engine.executor.stages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.executor.lanes.Lane;
import org.netloom.engine.executor.memory.Tensor;
import org.netloom.engine.executor.nodes.Node;
import org.netloom.engine.onednn.Format;
import org.netloom.engine.onednn.Kernels;
import org.netloom.engine.onednn.Role;

/// A map as a row in Keras' order, channels last, for all threads to read.
final class FlattenStage implements Stage {
    private final Lane lane;
    private final Node.Flatten node;

    FlattenStage(Lane lane, Node.Flatten node) {
        this.lane = lane;
        this.node = node;
    }

    @Override
    public Tensor forward(List<Tensor> inputs) {
        var in = inputs.getFirst();
        if (!node.in().isMap()) {
            return in;
        }
        lane.read(in);
        var rows = lane.shared(node.name(), node.out(), in.learns());
        var map = lane.place(
                channelsLast(node.in()), rows.buffer(), lane.from() * node.in().size());
        lane.run(
                node.name() + " forward",
                0,
                Kernels.reorder(lane.handles(), in.format(), map.memory().format()),
                Map.of(Role.SRC, in.place(), Role.DST, map));
        rows.written(lane.phase(), false);
        return rows;
    }

    /// The gradient stays where it is and is seen as a map.
    @Override
    public List<@Nullable Tensor> backward(Tensor diff) {
        if (!node.in().isMap()) {
            return Arrays.asList(diff);
        }
        lane.read(diff);
        long from = diff.shared() ? lane.from() * node.in().size() : 0;
        var map = lane.place(channelsLast(node.in()), diff.buffer(), from);
        return Arrays.asList(new Tensor(node.in(), map, false, true));
    }

    private Format channelsLast(Shape map) {
        return Format.channelsLast(lane.handles(), lane.count(), map.channels(), map.height(), map.width());
    }
}
