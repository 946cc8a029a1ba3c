package org.netloom.engine.compile.dl4j;

import java.nio.FloatBuffer;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.deeplearning4j.nn.api.FwdPassType;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;

/// A ComputationGraph without output layers, solver and updater: forward and backward are walked
/// here, and the loss between them is ours. All arrays of a step live in Deeplearning4j's workspaces.
public final class StepGraph extends ComputationGraph {
    private static final long serialVersionUID = 1L;

    private final String outputName;
    private final transient LayerWorkspaceMgr workspaces = LayerWorkspaceMgr.builder()
            .with(ArrayType.ACTIVATIONS, WS_ALL_LAYERS_ACT, WS_ALL_LAYERS_ACT_CONFIG)
            .build();

    StepGraph(ComputationGraphConfiguration configuration) {
        super(configuration);
        outputName = configuration.getNetworkOutputs().getFirst();
    }

    /// Hands the net's output to `use`; afterwards it is gone.
    public void forward(INDArray input, Consumer<FloatBuffer> use) {
        try (MemoryWorkspace scope = workspaces.notifyScopeEntered(ArrayType.ACTIVATIONS)) {
            use.accept(Buffers.of(plain(run(input, false))));
        } finally {
            forget();
        }
    }

    /// One pass forth and back; gradients are in [#getGradientsViewArray] then.
    ///
    /// @param loss gets the output and fills its gradient
    public void train(INDArray input, BiConsumer<FloatBuffer, FloatBuffer> loss) {
        try (MemoryWorkspace scope = workspaces.notifyScopeEntered(ArrayType.ACTIVATIONS)) {
            var output = plain(run(input, true));
            var error = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, output.shape(), 'c');
            loss.accept(Buffers.of(output), Buffers.of(error));
            calcBackpropGradients(false, false, error);
        } finally {
            forget();
        }
    }

    private INDArray run(INDArray input, boolean training) {
        var activations = ffToLayerActivationsInWS(
                training, -1, null, FwdPassType.STANDARD, false, new INDArray[] {input}, null, null, false);
        return Objects.requireNonNull(activations.get(outputName));
    }

    private static INDArray plain(INDArray array) {
        return array.ordering() == 'c' && Shape.hasDefaultStridesForShape(array) ? array : array.dup('c');
    }

    private void forget() {
        for (var vertex : vertices) {
            vertex.clear();
        }
    }
}
