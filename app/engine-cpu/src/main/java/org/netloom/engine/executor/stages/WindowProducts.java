package org.netloom.engine.executor.stages;

import java.nio.FloatBuffer;
import java.util.Map;
import org.netloom.engine.executor.lanes.Lane;
import org.netloom.engine.executor.lanes.Parameters;
import org.netloom.engine.executor.memory.Place;
import org.netloom.engine.executor.memory.Tensor;
import org.netloom.engine.executor.nodes.Node;
import org.netloom.engine.onednn.Format;
import org.netloom.engine.onednn.Kernels;
import org.netloom.engine.onednn.OneDnn;
import org.netloom.engine.onednn.Role;

/// The way back of a convolution as products of matrices, whose rows are its windows: some pictures at a
/// time, so that their windows stay in a cache. With strides and AVX2, the library's own kernels for it take
/// half as long again, or twice as long.
///
/// All maps have their channels last.
final class WindowProducts {
    private static final int LEAST_CHANNELS = 16;
    private static final long BYTES = 1 << 20;

    private final Lane lane;
    private final Node.Convolve node;
    private final Parameters parameters;
    private final WindowRows rows;
    private final int filters;
    private final int atOnce;

    WindowProducts(Lane lane, Node.Convolve node) {
        this.lane = lane;
        this.node = node;
        parameters = new Parameters(lane);
        rows = new WindowRows(node.in(), node.out(), node.sliding());
        filters = node.out().channels();
        atOnce = Math.toIntExact(Math.clamp(BYTES / bytes(node), 1, lane.count()));
    }

    /// Whether they are quicker for this convolution than kernels of its own.
    static boolean suit(Node.Convolve node) {
        return likeChannelsLast(node) && node.in().channels() > 1 && bytes(node) <= BYTES;
    }

    /// Whether maps of this convolution had better have their channels last.
    static boolean likeChannelsLast(Node.Convolve node) {
        int channels = node.in().channels();
        var sliding = node.sliding();
        return OneDnn.hasAvx2AtMost()
                && !node.transposed()
                && node.filters().sizes().length == 4 // not in groups
                && (channels == 1 || channels >= LEAST_CHANNELS)
                && sliding.strides()[0] * sliding.strides()[1] > 1
                && sliding.gaps()[0] + sliding.gaps()[1] == 0;
    }

    /// Of the windows of one picture.
    private static long bytes(Node.Convolve node) {
        return 4L * node.out().height() * node.out().width() * node.filters().reach();
    }

    private Format matrix(long height, long width) {
        return Format.plain(lane.handles(), height, width);
    }

    /// A matrix of a row for each filter, kept column by column.
    private Format columns(long width) {
        return Format.strided(lane.handles(), new long[] {filters, width}, new long[] {1, filters});
    }

    /// Filters with their channels last.
    Format filters() {
        var sizes = node.filters().sizes();
        return Format.channelsLast(lane.handles(), sizes[0], sizes[1], sizes[2], sizes[3]);
    }

    /// The gradients by the weights and by the bias.
    ///
    /// @param result for the weights', in the format of [#filters]
    void learn(Tensor source, Tensor diff, Place result) {
        multiply(source, diff, result);
        var bias = node.bias();
        if (bias != null) {
            var sums = new ColumnSums(lane.count() * rows.windows(), filters, 0, filters);
            var place = parameters.gradient(bias);
            lane.step(
                    node.name() + " bias' gradient",
                    0,
                    () -> sums.of(diff.floats(lane.count()), place.buffer().floats(place.from(), filters)),
                    diff.buffer());
        }
    }

    private void multiply(Tensor source, Tensor diff, Place result) {
        for (int first = 0; first < lane.count(); first += atOnce) {
            var some = new Some(first, Math.min(atOnce, lane.count() - first));
            var windows = lane.room().add(4 * some.values());
            lane.step(
                    node.name() + " windows",
                    0,
                    () -> rows.gather(some.floats(source), windows.floats(0, some.values())),
                    source.buffer(),
                    windows);
            run(
                    " weights' gradient",
                    lane.place(columns(some.height()), diff.buffer(), some.from(diff)),
                    lane.place(matrix(some.height(), rows.length()), windows, 0),
                    lane.place(matrix(filters, rows.length()), result.buffer(), result.from()),
                    some.height(),
                    first > 0);
        }
    }

    /// The gradient by what came in.
    void spread(Tensor diff, Tensor result) {
        var weights = parameters.of(node.filters(), filters(), node.name());
        for (int first = 0; first < lane.count(); first += atOnce) {
            var some = new Some(first, Math.min(atOnce, lane.count() - first));
            var windows = lane.room().add(4 * some.values());
            run(
                    " backward",
                    lane.place(matrix(some.height(), filters), diff.buffer(), some.from(diff)),
                    lane.place(matrix(filters, rows.length()), weights.buffer(), weights.from()),
                    lane.place(matrix(some.height(), rows.length()), windows, 0),
                    some.height(),
                    false);
            lane.step(
                    node.name() + " windows' sum",
                    0,
                    () -> rows.scatter(windows.floats(0, some.values()), some.floats(result)),
                    windows,
                    result.buffer());
        }
    }

    /// Some of this thread's pictures.
    private final class Some {
        private final int first;
        private final int count;

        Some(int first, int count) {
            this.first = first;
            this.count = count;
        }

        /// Of the matrix of their windows.
        long height() {
            return (long) count * rows.windows();
        }

        /// In the matrix of their windows.
        long values() {
            return height() * rows.length();
        }

        long from(Tensor values) {
            return values.place().from() + first * values.shape().size();
        }

        FloatBuffer floats(Tensor values) {
            return values.buffer().floats(from(values), count * values.shape().size());
        }
    }

    private void run(String way, Place first, Place second, Place result, long height, boolean adding) {
        var kernel = Kernels.product(
                lane.handles(),
                first.memory().format(),
                second.memory().format(),
                result.memory().format(),
                adding);
        lane.run(
                node.name() + way,
                2 * height * rows.length() * filters,
                kernel,
                Map.of(Role.SRC, first, Role.WEIGHTS, second, Role.DST, result));
    }
}
