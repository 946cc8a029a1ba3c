package org.netloom.engine.executor;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.executor.lanes.GradientSum;
import org.netloom.engine.executor.lanes.Lane;
import org.netloom.engine.executor.memory.Buffer;
import org.netloom.engine.executor.memory.Tensor;
import org.netloom.engine.executor.nodes.Node;
import org.netloom.engine.executor.stages.Gradients;
import org.netloom.engine.executor.stages.Stage;

/// Writes down one thread's steps for a net: forth, the loss, and back over the same nodes.
final class Tape {
    private record Done(Node node, Stage stage, List<Tensor> inputs, Tensor output) {}

    private final Lane lane;
    private final Map<String, Tensor> values = new HashMap<>();
    private final List<Done> done = new ArrayList<>();

    private Tape(Lane lane) {
        this.lane = lane;
    }

    /// @param output name of the net's output
    /// @param loss what the first thread does between the ways
    /// @return where the whole batch's output lies
    static Ends write(Lane lane, List<Node> nodes, String input, Shape pictures, String output, Runnable loss) {
        var tape = new Tape(lane);
        tape.values.put(input, lane.pictures(pictures));
        nodes.forEach(tape::forward);
        var end = requireNonNull(tape.values.get(output));
        var result = lane.whole(end, "output");
        lane.use(result.buffer());
        var slope = lane.shared("loss", end.shape(), true);
        if (lane.training()) {
            if (lane.number() == 0) {
                lane.step("loss", 0, loss, result.buffer(), slope.buffer());
            }
            slope.written(lane.phase(), true);
            if (end.learns()) {
                tape.backward(end, slope);
            }
            new GradientSum(lane).build();
        }
        return new Ends(result.buffer(), slope.buffer());
    }

    /// The output of the whole batch, and the gradient of the loss by it.
    record Ends(Buffer output, Buffer slope) {}

    private void forward(Node node) {
        var stage = Stage.of(node, lane);
        var inputs = node.inputs().stream()
                .map(name -> requireNonNull(values.get(name)))
                .toList();
        var output = stage.forward(inputs);
        values.put(node.name(), output);
        done.add(new Done(node, stage, inputs, output));
    }

    private void backward(Tensor end, Tensor slope) {
        var gradients = new Gradients(lane);
        gradients.add(end, slope, "loss");
        for (var one : done.reversed()) {
            var slopeHere = gradients.take(one.output());
            if (slopeHere == null) {
                continue;
            }
            if (one.inputs().contains(one.output())) { // it handed its input on
                gradients.add(one.output(), slopeHere, one.node().name());
                continue;
            }
            var below = one.stage().backward(slopeHere);
            for (int i = 0; i < below.size(); i++) {
                var diff = below.get(i);
                if (diff != null) {
                    gradients.add(one.inputs().get(i), diff, one.node().name());
                }
            }
        }
    }
}
