package org.netloom.core.graph;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.shapes.Shape;

/// Keras' table of a net, and what it costs.
///
/// @param flops floating-point operations to classify one picture; a multiplication with its addition
///     counts two
public record Summary(List<Row> rows, long trainable, long nonTrainable, long flops, long activations) {

    /// One line of the table.
    ///
    /// @param parameters trainable or not
    /// @param nonTrainable those of them that training gathers without gradients
    /// @param activations numbers that come out for one picture
    public record Row(
            String name,
            String layer,
            Shape output,
            long parameters,
            long nonTrainable,
            long flops,
            long activations) {}

    public Summary {
        rows = List.copyOf(rows);
    }

    /// Blocks without a known shape are left out.
    public static Summary of(Graph graph, Shapes shapes) {
        var rows = new ArrayList<Row>();
        long trainable = 0;
        long other = 0;
        for (var name : shapes.order()) {
            var output = shapes.outputs().get(name);
            var inputs = shapes.inputs().get(name);
            if (output == null || inputs == null) {
                continue;
            }
            var layer = graph.block(name).layer();
            long fixed = 0;
            long learned = 0;
            for (var weight : layer.weights(inputs)) {
                if (weight.trainable()) {
                    learned += weight.size();
                } else {
                    fixed += weight.size();
                }
            }
            trainable += learned;
            other += fixed;
            rows.add(new Row(
                    name,
                    LayerCatalog.idOf(layer),
                    output,
                    learned + fixed,
                    fixed,
                    layer.flops(inputs, output),
                    output.size()));
        }
        return new Summary(
                rows,
                trainable,
                other,
                rows.stream().mapToLong(Row::flops).sum(),
                rows.stream().mapToLong(Row::activations).sum());
    }

    public long parameters() {
        return trainable + nonTrainable;
    }

    /// Bytes that training needs at this batch size, roughly: weights, gradients, two moments of the
    /// optimizer, and each activation with its gradient.
    public long trainingBytes(int batchSize) {
        return 4 * (4 * trainable + nonTrainable + 2 * activations * batchSize);
    }
}
