package org.netloom.engine.executor.lanes;

import java.util.Map;
import org.netloom.engine.compile.weights.Range;
import org.netloom.engine.onednn.Format;
import org.netloom.engine.onednn.Kernels;
import org.netloom.engine.onednn.Role;

/// Adds up what the threads found for their pictures, always in the same order, so that the same
/// threads give the same bits.
public record GradientSum(Lane lane) {
    private static final int LEAST = 1 << 12;

    static String name(Range range, int lane) {
        return "gradient " + range.from() + " of " + lane;
    }

    /// As the last steps of each thread.
    public void build() {
        if (lane.lanes() == 1) {
            return;
        }
        lane.meet();
        int turn = 0;
        for (var range : lane.sharing().sums()) {
            if (range.count() < LEAST) {
                add(range, 0, turn++ % lane.lanes() == lane.number() ? range.count() : 0);
            } else {
                int from = share(range, lane.number());
                add(range, from, share(range, lane.number() + 1) - from);
            }
        }
    }

    private int share(Range range, int number) {
        return (int) ((long) range.count() * number / lane.lanes()) / 16 * 16
                + (number == lane.lanes() ? range.count() % 16 : 0);
    }

    private void add(Range range, int from, int count) {
        var own = range.count() == 0 ? null : Format.plain(lane.handles(), Math.max(1, count));
        for (int other = 1; other < lane.lanes(); other++) {
            var part = lane.sharing().buffer(name(range, other), 4L * range.count());
            lane.use(part);
            if (count == 0 || own == null) {
                continue;
            }
            var sum = lane.place(own, lane.sharing().gradients(), range.from() + from);
            lane.run(
                    "gradients sum",
                    count,
                    Kernels.add(lane.handles(), own),
                    Map.of(Role.SRC, sum, Role.SRC_1, lane.place(own, part, from), Role.DST, sum));
        }
    }
}
