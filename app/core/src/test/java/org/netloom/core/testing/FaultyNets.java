package org.netloom.core.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.Activation;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Merging.Add;
import org.netloom.core.layers.Merging.Concatenate;
import org.netloom.core.layers.Normalizing.BatchNormalization;
import org.netloom.core.layers.Pooling.GlobalAveragePooling2D;
import org.netloom.core.layers.Pooling.MaxPooling2D;
import org.netloom.core.layers.Regularization.Dropout;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.layers.options.Padding;
import org.netloom.core.project.Project;

/// Nets with one fault each, and what is said about it.
///
/// @param title a part of the problem's title
/// @param fixes the labels' beginnings, one for each way out
public record FaultyNets(String title, Project project, List<String> fixes) {
    private static final Dense END = new Dense(3, ActivationFunction.SOFTMAX);

    public static List<FaultyNets> all() {
        var conv = new Conv2D(4, 3).activation(ActivationFunction.RELU);
        return List.of(
                net(
                        "Dense needs a flat input",
                        List.of("Insert Flatten", "Global average", "Conv2D of 1×1"),
                        conv,
                        new Dense(5, ActivationFunction.RELU),
                        new GlobalAveragePooling2D(),
                        END),
                net(
                        "kernel is larger",
                        List.of("Padding same", "Remove it", "Make it 8×8"),
                        new Conv2D(4, 9).activation(ActivationFunction.RELU),
                        new Flatten(),
                        END),
                net(
                        "window is larger",
                        List.of("Padding same", "Remove it", "Make it 8×8"),
                        new MaxPooling2D(9),
                        new Flatten(),
                        END),
                net(
                        "Conv2D needs a map",
                        List.of("Remove flatten above"),
                        new Flatten(),
                        conv,
                        new GlobalAveragePooling2D(),
                        END),
                branches(
                        "Add",
                        new Add(),
                        conv.padding(Padding.SAME),
                        new Conv2D(6, 3).padding(Padding.SAME),
                        List.of("Match 4 filters")),
                branches(
                        "Add",
                        new Add(),
                        conv.padding(Padding.SAME),
                        conv.strides(2).padding(Padding.SAME),
                        List.of("Match 4×4×4")),
                branches(
                        "Concatenate",
                        new Concatenate(),
                        conv.padding(Padding.SAME),
                        conv.strides(2).padding(Padding.SAME),
                        List.of("Match 4×4×4")),
                net("3 classes", List.of("Set 3 units"), new Flatten(), new Dense(7, ActivationFunction.SOFTMAX)),
                net("softmax", List.of("Set softmax"), new Flatten(), new Dense(3, ActivationFunction.LINEAR)),
                net("ends in a map", List.of("Add Flatten and Dense", "Add global average and Dense"), conv),
                loose(),
                twoWires(),
                headless(),
                net(
                        "No bend",
                        List.of("Set relu"),
                        new Flatten(),
                        new Dense(8, ActivationFunction.LINEAR),
                        new Dropout(0.5),
                        END),
                net(
                        "behind softmax",
                        List.of("Remove it"),
                        new Flatten(),
                        new Dense(3, ActivationFunction.SOFTMAX),
                        new Dropout(0.5),
                        END),
                net(
                        "Softmax inside",
                        List.of("Set relu"),
                        new Flatten(),
                        new Dense(8, ActivationFunction.SOFTMAX),
                        END),
                net(
                        "of all parameters",
                        List.of("Global average instead"),
                        new Conv2D(512, 3).padding(Padding.SAME).activation(ActivationFunction.RELU),
                        new Flatten(),
                        new Dense(64, ActivationFunction.RELU),
                        END),
                net("Dropout is the last layer", List.of("Remove it"), new Flatten(), END, new Dropout(0.5)),
                net(
                        "BatchNormalization is the last layer",
                        List.of("Remove it"),
                        new Flatten(),
                        END,
                        new BatchNormalization()));
    }

    private static FaultyNets net(String title, List<String> fixes, Layer... behindInput) {
        var layers = new ArrayList<Layer>(List.of(new Input(8, 8, 3)));
        layers.addAll(List.of(behindInput));
        return of(title, Graph.chain(layers), fixes);
    }

    private static FaultyNets of(String title, Graph graph, List<String> fixes) {
        return new FaultyNets(
                title, Project.named("net").withGraph(graph).withDataset(null, List.of("a", "b", "c")), fixes);
    }

    private static FaultyNets branches(String title, Layer merge, Layer left, Layer right, List<String> fixes) {
        var graph = Graph.chain(List.of(
                        new Input(8, 8, 3),
                        left,
                        new Activation(ActivationFunction.RELU),
                        merge,
                        new GlobalAveragePooling2D(),
                        END))
                .add(new Block("right", right, 300, Graph.ROW));
        var name = graph.blocks().get(3).name();
        return of(title, graph.connect("input", "right").connect("right", name), fixes);
    }

    private static FaultyNets loose() {
        var graph = Graph.chain(List.of(new Input(8, 8, 3), new Flatten(), END));
        return of("Nothing flows into Dense", graph.disconnect(new Link("flatten", "dense")), List.of("Wire from"));
    }

    private static FaultyNets twoWires() {
        var graph = Graph.chain(List.of(new Input(8, 8, 3), new Flatten(), END));
        var beside =
                graph.add(new Block("other", new Flatten(), 300, Graph.ROW)).connect("input", "other");
        var links = new ArrayList<>(beside.links());
        links.add(new Link("other", "dense"));
        return of(
                "Dense takes one wire",
                new Graph(beside.blocks(), links),
                List.of("Delete the wire", "Join with Concatenate", "Join with Add"));
    }

    private static FaultyNets headless() {
        var graph = Graph.chain(List.of(new Input(8, 8, 3), new Flatten(), END)).remove(Set.of("input"));
        return of("no Input", graph, List.of("Put an Input on top"));
    }

    @Override
    public String toString() {
        return title;
    }
}
