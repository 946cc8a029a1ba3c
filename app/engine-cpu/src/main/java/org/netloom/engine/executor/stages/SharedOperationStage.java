package org.netloom.engine.executor.stages;

import static java.util.Objects.requireNonNull;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.engine.executor.lanes.Lane;
import org.netloom.engine.executor.memory.Tensor;
import org.netloom.engine.executor.nodes.Node;
import org.netloom.engine.kernels.Operation;

/// An operation of ours that looks at the whole batch: the first thread does it, the others wait.
final class SharedOperationStage implements Stage {
    private final Lane lane;
    private final Node.Run node;
    private final Operation operation;
    private List<Tensor> sources = List.of();
    private @Nullable Tensor out;

    SharedOperationStage(Lane lane, Node.Run node) {
        this.lane = lane;
        this.node = node;
        operation = node.work().shared().orElseThrow();
    }

    @Override
    public Tensor forward(List<Tensor> inputs) {
        var wholes = new ArrayList<Tensor>();
        for (int i = 0; i < inputs.size(); i++) {
            wholes.add(lane.whole(inputs.get(i), node.name() + "/in" + i));
        }
        sources = wholes;
        boolean learns = operation.parameters() > 0 || inputs.stream().anyMatch(Tensor::learns);
        var result = lane.shared(node.name(), node.out(), learns);
        if (lane.number() == 0) {
            lane.step(
                    node.name() + " forward",
                    0,
                    () -> operation.forward(floats(sources), floats(result), lane.batch(), lane.training()),
                    OwnOperationStage.buffers(sources, List.of(result)));
        }
        result.written(lane.phase(), true);
        out = result;
        return result;
    }

    @Override
    public List<@Nullable Tensor> backward(Tensor diff) {
        var result = requireNonNull(out);
        if (!result.learns()) {
            return new ArrayList<>(sources.stream().map(_ -> (Tensor) null).toList());
        }
        var slopes = lane.whole(diff, node.name() + "/slope");
        var diffs = new ArrayList<Tensor>();
        for (int i = 0; i < sources.size(); i++) {
            var below = lane.shared(node.name() + "/back" + i, sources.get(i).shape(), true);
            below.written(lane.phase(), true);
            diffs.add(below);
        }
        if (lane.number() == 0) {
            bindGradients();
            lane.step(
                    node.name() + " backward",
                    0,
                    () -> operation.backward(
                            floats(sources), floats(result), floats(slopes), floats(diffs), lane.batch()),
                    OwnOperationStage.buffers(sources, List.of(result, slopes), diffs));
        }
        return new ArrayList<>(diffs);
    }

    private void bindGradients() {
        var range = node.work().parameters();
        if (range.count() > 0) {
            operation.bindGradients(lane.sharing().gradients().floats(range.from(), range.count()));
        }
    }

    private List<FloatBuffer> floats(List<? extends @Nullable Tensor> tensors) {
        return tensors.stream().map(tensor -> floats(requireNonNull(tensor))).toList();
    }

    private FloatBuffer floats(Tensor tensor) {
        return tensor.buffer().floats(0, lane.batch() * tensor.shape().size());
    }
}
