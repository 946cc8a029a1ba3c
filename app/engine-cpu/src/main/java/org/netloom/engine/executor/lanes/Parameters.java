package org.netloom.engine.executor.lanes;

import java.util.Map;
import org.netloom.engine.compile.weights.Range;
import org.netloom.engine.executor.memory.Place;
import org.netloom.engine.executor.nodes.Filters;
import org.netloom.engine.onednn.Format;
import org.netloom.engine.onednn.Kernels;
import org.netloom.engine.onednn.Role;

/// A thread's view of the trainable numbers and their gradients. The numbers lie plain, one vector for
/// all; filters are brought into the format that a kernel likes whenever they changed.
public record Parameters(Lane lane) {

    /// As they lie.
    public Place of(Range range) {
        return lane.place(
                Format.plain(lane.handles(), range.count()), lane.sharing().parameters(), range.from());
    }

    public Place of(Filters filters, Format wanted, String name) {
        var plain = plain(filters);
        var own = lane.place(plain, lane.sharing().parameters(), filters.range().from());
        if (plain.matches(wanted)) {
            return own;
        }
        var copy = lane.place(wanted, lane.kept().add(wanted.bytes()), 0);
        lane.prepare(
                name + " weights",
                Kernels.reorder(lane.handles(), plain, wanted),
                Map.of(Role.SRC, own, Role.DST, copy));
        return copy;
    }

    private Format plain(Filters filters) {
        return Format.strided(lane.handles(), filters.sizes(), filters.strides());
    }

    /// Where this thread puts the gradient by its own pictures; those of all are summed at the end.
    public Place gradient(Range range, Format format) {
        if (lane.number() == 0) {
            lane.sharing().sums().add(range);
            return lane.place(format, lane.sharing().gradients(), range.from());
        }
        var part = lane.sharing().buffer(GradientSum.name(range, lane.number()), 4L * range.count());
        lane.use(part);
        return lane.place(format, part, 0);
    }

    public Place gradient(Range range) {
        return gradient(range, Format.plain(lane.handles(), range.count()));
    }

    public Place gradient(Filters filters) {
        return gradient(filters.range(), plain(filters));
    }
}
