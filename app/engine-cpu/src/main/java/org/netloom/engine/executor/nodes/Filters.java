package org.netloom.engine.executor.nodes;

import org.netloom.engine.compile.weights.Placement;
import org.netloom.engine.compile.weights.Range;

/// The kernel of a convolution where it lies among the parameters, as oneDNN counts: (groups,) filters,
/// channels, height, width.
public record Filters(Range range, long[] sizes, long[] strides) {

    /// Of Keras' height × width × channels of a group × filters.
    static Filters grouped(Placement kernel, int groups) {
        var size = new Axes(kernel);
        long filters = size.of(3) / groups;
        if (groups == 1) {
            return new Filters(range(kernel), new long[] {filters, size.of(2), size.of(0), size.of(1)}, new long[] {
                size.step(3), size.step(2), size.step(0), size.step(1)
            });
        }
        return new Filters(range(kernel), new long[] {groups, filters, size.of(2), size.of(0), size.of(1)}, new long[] {
            filters * size.step(3), size.step(3), size.step(2), size.step(0), size.step(1)
        });
    }

    /// Of Keras' height × width × channels × filters for each of them.
    static Filters depthwise(Placement kernel) {
        var size = new Axes(kernel);
        return new Filters(range(kernel), new long[] {size.of(2), size.of(3), 1, size.of(0), size.of(1)}, new long[] {
            size.step(2), size.step(3), 1, size.step(0), size.step(1)
        });
    }

    /// Of Keras' height × width × filters × channels.
    static Filters transposed(Placement kernel) {
        var size = new Axes(kernel);
        return new Filters(range(kernel), new long[] {size.of(2), size.of(3), size.of(0), size.of(1)}, new long[] {
            size.step(2), size.step(3), size.step(0), size.step(1)
        });
    }

    private static Range range(Placement kernel) {
        return new Range(kernel.offset(), kernel.size());
    }

    /// Multiplications for one picture and one place of the output.
    public long reach() {
        int rank = sizes.length;
        return sizes[rank - 3] * sizes[rank - 2] * sizes[rank - 1];
    }

    private record Axes(Placement kernel) {
        long of(int axis) {
            return kernel.shape().get(axis);
        }

        long step(int axis) {
            return kernel.strides().get(axis);
        }
    }
}
