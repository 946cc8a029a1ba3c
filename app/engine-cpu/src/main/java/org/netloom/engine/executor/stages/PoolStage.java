package org.netloom.engine.executor.stages;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netloom.engine.executor.lanes.Lane;
import org.netloom.engine.executor.memory.Place;
import org.netloom.engine.executor.memory.Tensor;
import org.netloom.engine.executor.nodes.Node;
import org.netloom.engine.onednn.Curve;
import org.netloom.engine.onednn.Format;
import org.netloom.engine.onednn.Kernel;
import org.netloom.engine.onednn.Kernels;
import org.netloom.engine.onednn.OneDnn;
import org.netloom.engine.onednn.Role;

/// The largest or the mean of windows, in the format that the values are in.
final class PoolStage implements Stage {
    private final Lane lane;
    private final Node.Pool node;
    private @Nullable Kernel forward;
    private @Nullable Tensor source;
    private @Nullable Tensor out;
    private @Nullable Place workspace;

    PoolStage(Lane lane, Node.Pool node) {
        this.lane = lane;
        this.node = node;
    }

    @Override
    public Tensor forward(List<Tensor> inputs) {
        var in = inputs.getFirst();
        lane.read(in);
        boolean joined = true;
        Kernel kernel;
        try {
            kernel = kernel(in, node.curve());
        } catch (OneDnn.Refused e) {
            kernel = kernel(in, null);
            joined = false;
        }
        var dst = lane.fresh(node.out(), kernel.dst(), in.learns());
        var arguments = new EnumMap<Role, Place>(Role.class);
        arguments.put(Role.SRC, in.place());
        arguments.put(Role.DST, dst.place());
        if (lane.training() && node.largest()) {
            var format = kernel.workspace();
            var winners = lane.place(format, lane.room().add(format.bytes()), 0);
            arguments.put(Role.WORKSPACE, winners);
            workspace = winners;
        }
        lane.run(node.name() + " forward", 0, kernel, arguments);
        if (!joined) {
            applyInPlace(dst, requireNonNull(node.curve()));
        }
        forward = kernel;
        source = in;
        out = dst;
        return dst;
    }

    private void applyInPlace(Tensor values, Curve curve) {
        lane.run(
                node.name() + " function",
                0,
                Kernels.apply(lane.handles(), curve, values.format()),
                Map.of(Role.SRC, values.place(), Role.DST, values.place()));
    }

    private Kernel kernel(Tensor in, @Nullable Curve curve) {
        var any = Format.any(
                lane.handles(),
                lane.count(),
                node.out().channels(),
                node.out().height(),
                node.out().width());
        return Kernels.pool(lane.handles(), lane.training(), node.largest(), node.sliding(), in.format(), any, curve);
    }

    @Override
    public List<@Nullable Tensor> backward(Tensor diff) {
        var src = requireNonNull(source);
        if (!src.learns()) {
            return Arrays.asList((Tensor) null);
        }
        var dst = requireNonNull(out);
        var slope = node.curve() == null ? diff : CurveStage.back(lane, node.name(), node.curve(), dst, diff);
        var alike = lane.in(dst.format(), slope, node.name());
        var kernel = Kernels.poolBack(
                lane.handles(), requireNonNull(forward), node.largest(), node.sliding(), src.format(), dst.format());
        var result = lane.fresh(node.in(), src.format(), true);
        var arguments = new EnumMap<Role, Place>(Role.class);
        arguments.put(Role.DIFF_DST, alike.place());
        arguments.put(Role.DIFF_SRC, result.place());
        if (workspace != null) {
            arguments.put(Role.WORKSPACE, workspace);
        }
        lane.run(node.name() + " backward", 0, kernel, arguments);
        return Arrays.asList(result);
    }
}
