package org.netloom.engine.compile;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Preprocessor.Normalization;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;
import org.netloom.engine.kernels.Operation;
import org.netloom.engine.kernels.normalizing.Standardize;

/// Finds out from pictures the mean and variance of one Normalization layer that was given none, behind
/// the layers before it as they are in prediction.
///
/// @param block the layer's
public record Adaptation(String block, List<Kernel> before, List<Shape> shapes, Standardize layer) {

    /// All there are, in the order in which they are to be made: the later ones need the earlier ones.
    static List<Adaptation> of(Graph graph, Shapes shapes, Map<String, Operation> operations) {
        var all = new ArrayList<Adaptation>();
        for (var name : shapes.order()) {
            if (graph.block(name).layer() instanceof Normalization norm
                    && norm.adapts()
                    && operations.get(name) instanceof Standardize layer) {
                all.add(of(name, layer, graph, shapes, operations));
            }
        }
        return List.copyOf(all);
    }

    private static Adaptation of(
            String block, Standardize layer, Graph graph, Shapes shapes, Map<String, Operation> operations) {
        var before = new ArrayList<Kernel>();
        var between = new ArrayList<Shape>();
        var source = graph.inputsOf(block).getFirst();
        while (!(graph.block(source).layer() instanceof Input) && operations.get(source) instanceof Kernel kernel) {
            before.addFirst(kernel);
            between.addFirst(shapes.output(source).orElseThrow());
            source = graph.inputsOf(source).getFirst();
        }
        return new Adaptation(block, before, between, layer);
    }

    /// Takes some pictures into account.
    public void add(Batch batch) {
        FloatBuffer current = batch.pixels();
        for (int i = 0; i < before.size(); i++) {
            var next = FloatBuffer.allocate(
                    Math.toIntExact(batch.size() * shapes.get(i).size()));
            before.get(i).forward(current, next, batch.size(), false);
            current = next;
        }
        layer.adapt(current, batch.size());
    }
}
