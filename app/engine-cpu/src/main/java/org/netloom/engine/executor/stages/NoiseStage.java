package org.netloom.engine.executor.stages;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.engine.executor.lanes.Lane;
import org.netloom.engine.executor.memory.Tensor;
import org.netloom.engine.executor.nodes.Node;

/// Random in training, nothing afterwards. What is drawn depends on the value's place in the batch, not
/// on the thread, and is drawn again on the way back rather than kept.
final class NoiseStage implements Stage {
    private static final int CHUNK = 1 << 12;

    private final Lane lane;
    private final Node.Vary node;
    private final float[] values = new float[CHUNK];
    private final float[] factors = new float[CHUNK + 2];
    private final float[] shifts = new float[CHUNK + 2];

    NoiseStage(Lane lane, Node.Vary node) {
        this.lane = lane;
        this.node = node;
    }

    @Override
    public Tensor forward(List<Tensor> inputs) {
        return lane.training() ? change(inputs.getFirst(), true, " forward") : inputs.getFirst();
    }

    @Override
    public List<@Nullable Tensor> backward(Tensor diff) {
        return Arrays.asList(change(diff, false, " backward"));
    }

    private Tensor change(Tensor given, boolean shift, String way) {
        var in = lane.plain(given, node.name());
        lane.read(in);
        var out = in.shared()
                ? lane.shared(node.name() + way, in.shape(), in.learns())
                : lane.fresh(in.shape(), lane.plain(lane.count(), in.shape()), in.learns());
        int first = Math.toIntExact(lane.from() * in.shape().size());
        int count = Math.toIntExact(lane.count() * in.shape().size());
        lane.step(
                node.name() + way,
                0,
                () -> change(in.floats(lane.count()), out.floats(lane.count()), first, count, shift),
                in.buffer(),
                out.buffer());
        out.written(lane.phase(), false);
        return out;
    }

    private void change(FloatBuffer in, FloatBuffer out, int first, int all, boolean shift) {
        for (int from = 0; from < all; from += CHUNK) {
            int count = Math.min(CHUNK, all - from);
            int odd = (first + from) % 2;
            in.get(from, values, 0, count);
            node.noise().draw(first + from - odd, count + odd, factors, shifts);
            for (int i = 0; i < count; i++) {
                values[i] *= factors[i + odd];
            }
            for (int i = 0; shift && i < count; i++) {
                values[i] += shifts[i + odd];
            }
            out.put(from, values, 0, count);
        }
    }
}
