package org.netloom.engine.executor.stages;

import static java.util.Objects.requireNonNull;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.engine.executor.lanes.Lane;
import org.netloom.engine.executor.memory.Buffer;
import org.netloom.engine.executor.memory.Tensor;
import org.netloom.engine.executor.nodes.Node;
import org.netloom.engine.kernels.Operation;

/// An operation of ours that each thread has one of, for its own pictures.
final class OwnOperationStage implements Stage {
    private final Lane lane;
    private final Node.Run node;
    private final Operation operation;
    private List<Tensor> sources = List.of();
    private @Nullable Tensor out;

    OwnOperationStage(Lane lane, Node.Run node) {
        this.lane = lane;
        this.node = node;
        operation = node.work().own().orElseThrow().get();
    }

    @Override
    public Tensor forward(List<Tensor> inputs) {
        sources = inputs.stream().map(input -> lane.plain(input, node.name())).toList();
        sources.forEach(lane::read);
        boolean learns = inputs.stream().anyMatch(Tensor::learns);
        var result = lane.fresh(node.out(), lane.plain(lane.count(), node.out()), learns);
        lane.step(
                node.name() + " forward",
                0,
                () -> operation.forward(floats(sources), floats(result), lane.count(), lane.training()),
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
        var slopes = lane.plain(diff, node.name());
        lane.read(slopes);
        var diffs = sources.stream()
                .map(source -> lane.fresh(source.shape(), lane.plain(lane.count(), source.shape()), true))
                .toList();
        lane.step(
                node.name() + " backward",
                0,
                () -> operation.backward(floats(sources), floats(result), floats(slopes), floats(diffs), lane.count()),
                buffers(sources, List.of(result, slopes), diffs));
        return new ArrayList<>(diffs);
    }

    private List<FloatBuffer> floats(List<Tensor> tensors) {
        return tensors.stream().map(this::floats).toList();
    }

    private FloatBuffer floats(Tensor tensor) {
        return tensor.floats(lane.count());
    }

    @SafeVarargs
    static Buffer[] buffers(List<Tensor>... tensors) {
        var all = new ArrayList<Buffer>();
        for (var list : tensors) {
            list.forEach(tensor -> all.add(tensor.buffer()));
        }
        return all.toArray(Buffer[]::new);
    }
}
