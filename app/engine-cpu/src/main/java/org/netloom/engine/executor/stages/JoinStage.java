package org.netloom.engine.executor.stages;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.executor.lanes.Lane;
import org.netloom.engine.executor.memory.Place;
import org.netloom.engine.executor.memory.Tensor;
import org.netloom.engine.executor.nodes.Node;
import org.netloom.engine.onednn.Format;
import org.netloom.engine.onednn.Kernels;
import org.netloom.engine.onednn.OneDnn;
import org.netloom.engine.onednn.Role;

/// Maps one behind another along one axis: each is copied to its part of the whole, and its gradient
/// back from there.
final class JoinStage implements Stage {
    private final Lane lane;
    private final Node.Join node;
    private List<Tensor> sources = List.of();
    private List<Format> parts = List.of();
    private @Nullable Format whole;

    JoinStage(Lane lane, Node.Join node) {
        this.lane = lane;
        this.node = node;
    }

    @Override
    public Tensor forward(List<Tensor> inputs) {
        inputs.forEach(lane::read);
        sources = inputs;
        var format = format();
        var result = lane.fresh(node.out(), format, inputs.stream().anyMatch(Tensor::learns));
        for (int i = 0; i < inputs.size(); i++) {
            copy(" forward", inputs.get(i).place(), part(result, i));
        }
        whole = format;
        return result;
    }

    @Override
    public List<@Nullable Tensor> backward(Tensor diff) {
        var all = lane.in(requireNonNull(whole), diff, node.name());
        var diffs = new ArrayList<@Nullable Tensor>();
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).learns()) {
                var own = lane.fresh(sources.get(i).shape(), sources.get(i).format(), true);
                copy(" backward", part(all, i), own.place());
                diffs.add(own);
            } else {
                diffs.add(null);
            }
        }
        return diffs;
    }

    private void copy(String way, Place from, Place to) {
        lane.run(
                node.name() + way,
                0,
                Kernels.reorder(
                        lane.handles(), from.memory().format(), to.memory().format()),
                Map.of(Role.SRC, from, Role.DST, to));
    }

    private Place part(Tensor all, int number) {
        return lane.place(parts.get(number), all.buffer(), all.place().from());
    }

    /// The one that the library would choose; channels last where it has none, or one with blocks of
    /// channels which a part would begin in the middle of.
    private Format format() {
        try {
            var formats = sources.stream().map(Tensor::format).toList();
            var chosen = Kernels.joined(lane.handles(), formats, dimension());
            parts = parts(chosen);
            return chosen;
        } catch (OneDnn.Refused e) {
            var last = channelsLast();
            parts = parts(last);
            return last;
        }
    }

    private List<Format> parts(Format all) {
        var found = new ArrayList<Format>();
        var from = new long[4];
        for (var source : sources) {
            var shape = source.shape();
            found.add(
                    all.part(new long[] {lane.count(), shape.channels(), shape.height(), shape.width()}, from.clone()));
            from[dimension()] += shape.dimensions().get(node.axis());
        }
        return found;
    }

    /// The axis among pictures, channels, height, width.
    private int dimension() {
        return node.axis() == 2 ? 1 : node.axis() + 2;
    }

    private Format channelsLast() {
        Shape out = node.out();
        long channels = out.channels();
        return Format.strided(
                lane.handles(),
                new long[] {lane.count(), channels, out.height(), out.width()},
                new long[] {out.size(), 1, out.width() * channels, channels});
    }
}
