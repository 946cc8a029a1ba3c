package org.netloom.engine.executor.stages;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netloom.engine.executor.lanes.Lane;
import org.netloom.engine.executor.memory.Tensor;
import org.netloom.engine.onednn.Curve;
import org.netloom.engine.onednn.Kernels;
import org.netloom.engine.onednn.Role;

/// A function on each value by itself; its slope follows from what came out.
final class CurveStage implements Stage {
    private final Lane lane;
    private final String name;
    private final Curve curve;
    private @Nullable Tensor out;

    CurveStage(Lane lane, String name, Curve curve) {
        this.lane = lane;
        this.name = name;
        this.curve = curve;
    }

    @Override
    public Tensor forward(List<Tensor> inputs) {
        var in = inputs.getFirst();
        lane.read(in);
        var result = lane.fresh(in.shape(), in.format(), in.learns());
        lane.run(
                name + " forward",
                0,
                Kernels.apply(lane.handles(), curve, in.format()),
                Map.of(Role.SRC, in.place(), Role.DST, result.place()));
        out = result;
        return result;
    }

    @Override
    public List<@Nullable Tensor> backward(Tensor diff) {
        var result = requireNonNull(out);
        return Arrays.asList(result.learns() ? back(lane, name, curve, result, diff) : null);
    }

    /// The gradient before a curve, in the place of that behind it.
    ///
    /// @param out what came out of the curve
    static Tensor back(Lane lane, String name, Curve curve, Tensor out, Tensor diff) {
        var alike = lane.in(out.format(), diff, name);
        lane.run(
                name + " slope",
                0,
                Kernels.applyBack(lane.handles(), curve, out.format()),
                Map.of(
                        Role.DST, out.place(),
                        Role.DIFF_DST, alike.place(),
                        Role.DIFF_SRC, alike.place()));
        alike.written(lane.phase(), false);
        return alike;
    }
}
