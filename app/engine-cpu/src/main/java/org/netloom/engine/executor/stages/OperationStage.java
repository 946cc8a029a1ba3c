package org.netloom.engine.executor.stages;

import static java.util.Objects.requireNonNull;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.executor.lanes.Lane;
import org.netloom.engine.executor.memory.Buffer;
import org.netloom.engine.executor.memory.Tensor;
import org.netloom.engine.executor.nodes.Node;
import org.netloom.engine.kernels.Operation;

/// An operation of ours on plain values. Either each thread has one, for its own pictures; or it looks
/// at the whole batch: the first thread does it then, and the others wait.
final class OperationStage implements Stage {
    private final Lane lane;
    private final Node.Run node;
    private final boolean whole;
    private final Operation operation;
    private final int pictures;
    private List<Tensor> sources = List.of();
    private @Nullable Tensor out;

    OperationStage(Lane lane, Node.Run node) {
        this.lane = lane;
        this.node = node;
        whole = node.work().shared().isPresent();
        operation = node.work()
                .shared()
                .orElseGet(() -> node.work().own().orElseThrow().get());
        pictures = whole ? lane.batch() : lane.count();
    }

    @Override
    public Tensor forward(List<Tensor> inputs) {
        var given = new ArrayList<Tensor>();
        for (int i = 0; i < inputs.size(); i++) {
            given.add(readable(inputs.get(i), "/in" + i));
        }
        sources = given;
        boolean learns = operation.parameters() > 0 || inputs.stream().anyMatch(Tensor::learns);
        var result = made("", node.out(), learns);
        step(
                " forward",
                () -> operation.forward(floats(sources), floats(result), pictures, lane.training()),
                buffers(sources, List.of(result)));
        out = result;
        return result;
    }

    @Override
    public List<@Nullable Tensor> backward(Tensor diff) {
        var result = requireNonNull(out);
        if (!result.learns()) {
            return new ArrayList<>(sources.stream().map(_ -> (Tensor) null).toList());
        }
        var slopes = readable(diff, "/slope");
        var diffs = new ArrayList<Tensor>();
        for (int i = 0; i < sources.size(); i++) {
            diffs.add(made("/back" + i, sources.get(i).shape(), true));
        }
        bindGradients();
        step(
                " backward",
                () -> operation.backward(floats(sources), floats(result), floats(slopes), floats(diffs), pictures),
                buffers(sources, List.of(result, slopes), diffs));
        return new ArrayList<>(diffs);
    }

    private void bindGradients() {
        var range = node.work().parameters();
        if (range.count() > 0 && lane.number() == 0) {
            operation.bindGradients(lane.sharing().gradients().floats(range.from(), range.count()));
        }
    }

    private Tensor readable(Tensor values, String part) {
        return whole ? lane.whole(values, node.name() + part) : lane.plain(values, node.name());
    }

    private Tensor made(String part, Shape shape, boolean learns) {
        if (!whole) {
            return lane.fresh(shape, lane.plain(lane.count(), shape), learns);
        }
        var result = lane.shared(node.name() + part, shape, learns);
        result.written(lane.phase(), true);
        return result;
    }

    private void step(String way, Runnable action, Buffer... used) {
        if (!whole || lane.number() == 0) {
            lane.step(node.name() + way, 0, action, used);
        }
    }

    private List<FloatBuffer> floats(List<Tensor> tensors) {
        return tensors.stream().map(this::floats).toList();
    }

    private FloatBuffer floats(Tensor tensor) {
        return whole ? tensor.buffer().floats(0, pictures * tensor.shape().size()) : tensor.floats(pictures);
    }

    @SafeVarargs
    private static Buffer[] buffers(List<Tensor>... tensors) {
        var all = new ArrayList<Buffer>();
        for (var list : tensors) {
            list.forEach(tensor -> all.add(tensor.buffer()));
        }
        return all.toArray(Buffer[]::new);
    }
}
