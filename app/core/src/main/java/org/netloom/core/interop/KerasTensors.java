package org.netloom.core.interop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.weights.Weight;
import org.netloom.core.run.Tensor;
import org.netloom.core.text.Failure;

/// Finds for each tensor of a net of ours the one of the Keras model that it was read from. Names decide;
/// where they do not (two layers of one name in models inside of a model) the order does, which is that
/// of the layers. A Dense that became a Conv2D of 1×1 has the same values in more axes.
public final class KerasTensors {
    private KerasTensors() {}

    /// @param keras by Keras' path (`model/layer/kernel`, the model may be missing), in Keras' order
    /// @return by our names (`block/kernel`), in our shapes
    public static Map<String, Tensor> of(Graph graph, Map<String, Tensor> keras) throws Failure {
        var wanted = wanted(graph);
        var byName = new LinkedHashMap<String, Tensor>();
        keras.forEach((path, tensor) -> byName.putIfAbsent(lastTwo(path), tensor));
        boolean named =
                wanted.values().stream().flatMap(m -> m.keySet().stream()).allMatch(byName::containsKey)
                        && byName.size() == keras.size();
        return named ? byName(wanted, byName) : byOrder(wanted, keras);
    }

    /// The tensors of each block that has some.
    private static Map<String, Map<String, Weight>> wanted(Graph graph) {
        var shapes = Shapes.of(graph);
        var wanted = new LinkedHashMap<String, Map<String, Weight>>();
        for (var block : graph.blocks()) {
            var inputs = shapes.inputs().get(block.name());
            if (inputs != null) {
                var weights = new LinkedHashMap<String, Weight>();
                block.layer().weights(inputs).forEach(w -> weights.put(block.name() + "/" + w.name(), w));
                if (!weights.isEmpty()) {
                    wanted.put(block.name(), weights);
                }
            }
        }
        return wanted;
    }

    private static Map<String, Tensor> byName(Map<String, Map<String, Weight>> wanted, Map<String, Tensor> keras)
            throws Failure {
        var found = new LinkedHashMap<String, Tensor>();
        for (var weights : wanted.values()) {
            for (var weight : weights.entrySet()) {
                var tensor = Objects.requireNonNull(keras.get(weight.getKey()));
                found.put(weight.getKey(), shaped(weight.getKey(), tensor, weight.getValue()));
            }
        }
        return found;
    }

    private static Map<String, Tensor> byOrder(Map<String, Map<String, Weight>> wanted, Map<String, Tensor> keras)
            throws Failure {
        var groups = new LinkedHashMap<String, List<Tensor>>();
        keras.forEach((path, tensor) -> groups.computeIfAbsent(
                        path.substring(0, Math.max(0, path.lastIndexOf('/'))), _ -> new ArrayList<>())
                .add(tensor));
        if (groups.size() != wanted.size()) {
            throw Failure.of(
                    "The weights are of {0} layers, and the net has {1} with weights: choose the weights of this model.",
                    groups.size(), wanted.size());
        }
        var found = new LinkedHashMap<String, Tensor>();
        var group = groups.values().iterator();
        for (var weights : wanted.values()) {
            var tensors = group.next().iterator();
            for (var weight : weights.entrySet()) {
                if (!tensors.hasNext()) {
                    throw Failure.of("The weights lack {0}: choose the weights of this model.", weight.getKey());
                }
                found.put(weight.getKey(), shaped(weight.getKey(), tensors.next(), weight.getValue()));
            }
        }
        return found;
    }

    private static Tensor shaped(String name, Tensor tensor, Weight weight) throws Failure {
        if (tensor.shape().equals(weight.shape())) {
            return tensor;
        }
        if (!ones(tensor.shape()).equals(ones(weight.shape()))) {
            throw Failure.of(
                    "The weights do not fit the net: {0} is {1} there and {2} here. Choose the weights of this model.",
                    name, tensor.shape(), weight.shape());
        }
        return new Tensor(weight.shape(), tensor.values());
    }

    private static List<Integer> ones(List<Integer> shape) {
        return shape.stream().filter(side -> side != 1).toList();
    }

    private static String lastTwo(String path) {
        var parts = List.of(path.split("/"));
        return String.join("/", parts.subList(Math.max(0, parts.size() - 2), parts.size()));
    }
}
