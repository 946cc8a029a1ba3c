package org.netloom.engine.executor.stages;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netloom.engine.executor.lanes.Lane;
import org.netloom.engine.executor.memory.Buffer;
import org.netloom.engine.executor.memory.Place;
import org.netloom.engine.executor.memory.Tensor;
import org.netloom.engine.executor.nodes.Node;
import org.netloom.engine.onednn.Format;
import org.netloom.engine.onednn.Kernels;
import org.netloom.engine.onednn.Role;

/// A product with a matrix. Every thread takes the whole batch and a share of the matrix, so that this
/// is read once, and its gradient written once, by whichever thread: of large matrices that is what
/// takes time. Forth and for the matrix' gradient a share is some of the outputs, back some of the
/// inputs.
final class DenseStage implements Stage {
    private static final int BLOCK = 16;

    private final Lane lane;
    private final Node.Multiply node;
    private final int ins;
    private final int outs;
    private @Nullable Tensor source;
    private @Nullable Tensor out;

    DenseStage(Lane lane, Node.Multiply node) {
        this.lane = lane;
        this.node = node;
        ins = node.in().channels();
        outs = node.out().channels();
    }

    @Override
    public Tensor forward(List<Tensor> inputs) {
        var src = lane.whole(inputs.getFirst(), node.name() + "/in");
        var dst = lane.shared(node.name(), node.out(), true);
        var share = Share.of(outs, lane);
        if (share.count() > 0) {
            var places = new EnumMap<Role, Place>(Role.class);
            places.put(Role.SRC, place(src.buffer(), 0, lane.batch(), ins, ins, 1));
            places.put(Role.WEIGHTS, weights(share.from() * ins, ins, share.count(), 1, ins));
            if (node.bias() != null) {
                places.put(
                        Role.BIAS,
                        place(
                                lane.sharing().parameters(),
                                node.bias().from() + share.from(),
                                1,
                                share.count(),
                                outs,
                                1));
            }
            places.put(Role.DST, place(dst.buffer(), share.from(), lane.batch(), share.count(), outs, 1));
            run(" forward", share.count() * ins, places);
        }
        dst.written(lane.phase(), true);
        source = src;
        out = dst;
        return dst;
    }

    @Override
    public List<@Nullable Tensor> backward(Tensor diff) {
        var slope = node.curve() == null
                ? diff
                : CurveStage.back(lane, node.name(), node.curve(), requireNonNull(out), diff);
        var whole = lane.whole(slope, node.name() + "/slope");
        learn(whole);
        return Arrays.asList(requireNonNull(source).learns() ? spread(whole) : null);
    }

    private void learn(Tensor diff) {
        var share = Share.of(outs, lane);
        if (share.count() == 0) {
            return;
        }
        var gradients = lane.sharing().gradients();
        var slopes = place(diff.buffer(), share.from(), share.count(), lane.batch(), 1, outs);
        run(
                " weights' gradient",
                share.count() * ins,
                Map.of(
                        Role.SRC, slopes,
                        Role.WEIGHTS, place(requireNonNull(source).buffer(), 0, lane.batch(), ins, ins, 1),
                        Role.DST,
                                place(
                                        gradients,
                                        node.kernel().from() + (long) share.from() * ins,
                                        share.count(),
                                        ins,
                                        ins,
                                        1)));
        if (node.bias() != null) {
            var sums = new ColumnSums(lane.batch(), outs, share.from(), share.count());
            int at = node.bias().from() + share.from();
            lane.step(
                    node.name() + " bias' gradient",
                    0,
                    () -> sums.of(
                            diff.buffer().floats(0, (long) lane.batch() * outs), gradients.floats(at, share.count())),
                    diff.buffer());
        }
    }

    private Tensor spread(Tensor diff) {
        var result = lane.shared(node.name() + "/back", node.in(), true);
        var share = Share.of(ins, lane);
        if (share.count() > 0) {
            run(
                    " backward",
                    share.count() * outs,
                    Map.of(
                            Role.SRC, place(diff.buffer(), 0, lane.batch(), outs, outs, 1),
                            Role.WEIGHTS, weights(share.from(), outs, share.count(), ins, 1),
                            Role.DST, place(result.buffer(), share.from(), lane.batch(), share.count(), ins, 1)));
        }
        result.written(lane.phase(), true);
        return result;
    }

    private void run(String way, long products, Map<Role, Place> places) {
        var bias = places.get(Role.BIAS);
        var kernel = Kernels.product(
                lane.handles(),
                format(places, Role.SRC),
                format(places, Role.WEIGHTS),
                bias == null ? null : bias.memory().format(),
                format(places, Role.DST),
                way.equals(" forward") ? node.curve() : null);
        lane.run(node.name() + way, 2 * products * lane.batch(), kernel, places);
    }

    private static Format format(Map<Role, Place> places, Role role) {
        return requireNonNull(places.get(role)).memory().format();
    }

    private Place weights(long from, int rows, int columns, int rowStep, int columnStep) {
        return place(lane.sharing().parameters(), node.kernel().from() + from, rows, columns, rowStep, columnStep);
    }

    private Place place(Buffer buffer, long from, int rows, int columns, int rowStep, int columnStep) {
        return lane.place(
                Format.strided(lane.handles(), new long[] {rows, columns}, new long[] {rowStep, columnStep}),
                buffer,
                from);
    }

    /// Some of a number of things, in whole blocks where there are many.
    private record Share(int from, int count) {
        static Share of(int all, Lane lane) {
            int from = bound(all, lane.number(), lane.lanes());
            return new Share(from, bound(all, lane.number() + 1, lane.lanes()) - from);
        }

        private static int bound(int all, int number, int lanes) {
            int even = (int) ((long) all * number / lanes);
            return number == lanes || all < BLOCK * lanes ? even : even / BLOCK * BLOCK;
        }
    }
}
