package org.netloom.engine.executor.stages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.engine.executor.lanes.Lane;
import org.netloom.engine.executor.memory.Tensor;
import org.netloom.engine.executor.nodes.Node;

/// A node in one thread's steps.
public interface Stage {

    /// Adds the steps of the way forth.
    Tensor forward(List<Tensor> inputs);

    /// Adds the steps of the way back.
    ///
    /// @param diff the gradient by what [#forward] gave; it may be changed
    /// @return that by each input; null where none is wanted
    List<@Nullable Tensor> backward(Tensor diff);

    static Stage of(Node node, Lane lane) {
        return switch (node) {
            case Node.Multiply multiply -> new DenseStage(lane, multiply);
            case Node.Flatten flatten -> new FlattenStage(lane, flatten);
            case Node.Normalize normalize -> new NormalizeStage(lane, normalize);
            case Node.Vary vary -> new NoiseStage(lane, vary);
            case Node.Convolve convolve -> new ConvolutionStage(lane, convolve);
            case Node.Pool pool -> new PoolStage(lane, pool);
            case Node.Apply apply -> new CurveStage(lane, apply.name(), apply.curve());
            case Node.Add add -> new AddStage(lane, add);
            case Node.Join join -> new JoinStage(lane, join);
            case Node.Run run -> new OperationStage(lane, run);
        };
    }
}
