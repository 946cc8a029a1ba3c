package org.netloom.core.interop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.graph.TopDown;
import org.netloom.core.interop.config.LayerReader;
import org.netloom.core.layers.Convolution;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Reshaping;
import org.netloom.core.layers.Unknown;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;
import org.netloom.core.text.Failure;

/// Walks a model's layers and makes blocks and links of them; models inside of models are laid out
/// flat.
final class NetReader {
    private static final int MOST_LAYERS = 5000;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, Shape> outputs = new HashMap<>();
    private final BlockNames names = new BlockNames();
    final ReadingNotes notes = new ReadingNotes();

    Graph read(JsonNode model) throws Failure {
        var config = model.path("config");
        if (isFunctional(model)) {
            checkOne(config.path("input_layers"), "inputs");
            checkOne(config.path("output_layers"), "outputs");
        }
        model(model, List.of());
        if (blocks.isEmpty()) {
            throw Failure.of("The model has no layers: choose another file.");
        }
        return TopDown.arrange(new Graph(blocks, links));
    }

    private static void checkOne(JsonNode layers, String what) throws Failure {
        int count = Histories.of(layers).size();
        if (count > 1) {
            throw Failure.of(
                    "The model has {0} {1}, and a classifier has one: save a model with a single picture in and a"
                            + " single answer out.",
                    count, what);
        }
    }

    private static boolean isSequential(JsonNode model) {
        return model.path("class_name").asText().equals("Sequential");
    }

    /// Classes of one's own count too, as long as they are written like Functional.
    private static boolean isFunctional(JsonNode model) {
        var config = model.path("config");
        return !isSequential(model) && config.path("layers").isArray() && config.has("output_layers");
    }

    /// @return the block behind which the model goes on; null for an empty one
    private @Nullable String model(JsonNode model, List<String> sources) throws Failure {
        if (isSequential(model)) {
            var config = model.path("config");
            return sequence(config.isArray() ? config : config.path("layers"), config, sources);
        }
        return functional(model.path("config"), sources);
    }

    private @Nullable String sequence(JsonNode layers, JsonNode config, List<String> sources) throws Failure {
        var before = sources;
        for (var layer : layers) {
            if (before.isEmpty() && !isInput(layer) && !isSequential(layer) && !isFunctional(layer)) {
                before = List.of(input(InputShapes.ofFirst(layer, config), "input"));
            }
            var last = place(layer, before);
            before = last == null ? before : List.of(last);
        }
        return before.isEmpty() ? null : before.getFirst();
    }

    private @Nullable String functional(JsonNode config, List<String> sources) throws Failure {
        var byName = new LinkedHashMap<String, JsonNode>();
        config.path("layers").forEach(layer -> byName.put(name(layer), layer));
        var ends = new HashMap<String, String>();
        var inputs = Histories.of(config.path("input_layers"));
        if (!sources.isEmpty()) {
            if (inputs.size() != sources.size()) {
                throw Failure.of(
                        "A model inside of the model has {0} inputs, and gets {1}.", inputs.size(), sources.size());
            }
            for (int i = 0; i < inputs.size(); i++) {
                ends.put(inputs.get(i), sources.get(i));
            }
        }
        var open = new ArrayDeque<>(byName.keySet());
        for (int waiting = 0; !open.isEmpty(); ) {
            var name = open.removeFirst();
            var layer = Objects.requireNonNull(byName.get(name));
            if (ends.containsKey(name)) {
                continue;
            }
            var from = inbound(layer, name, byName);
            if (!ends.keySet().containsAll(from)) {
                open.addLast(name);
                if (++waiting > open.size()) {
                    throw Failure.of("The layers of the model wait for each other in a circle, {0} among them.", name);
                }
                continue;
            }
            waiting = 0;
            var end = place(layer, from.stream().map(ends::get).toList());
            if (end != null) {
                ends.put(name, end);
            }
        }
        var out = Histories.of(config.path("output_layers"));
        return out.isEmpty() ? null : ends.get(out.getFirst());
    }

    private static List<String> inbound(JsonNode layer, String name, Map<String, JsonNode> all) throws Failure {
        if (Histories.calls(layer) > 1) {
            throw Failure.of(
                    "The layer {0} is used {1} times with the same weights, which Netloom does not have: build the"
                            + " model with a layer for each place.",
                    name, Histories.calls(layer));
        }
        var from = Histories.of(layer.path("inbound_nodes"));
        for (var source : from) {
            if (!all.containsKey(source)) {
                throw Failure.of("The layer {0} follows {1}, which is not in the file.", name, source);
            }
        }
        return from;
    }

    private static String name(JsonNode layer) {
        var name = layer.path("config").path("name").asText();
        return name.isEmpty() ? layer.path("name").asText() : name;
    }

    private static boolean isInput(JsonNode layer) {
        return layer.path("class_name").asText().equals("InputLayer");
    }

    /// @return the block that stands for the layer's output
    private @Nullable String place(JsonNode node, List<String> from) throws Failure {
        if (isSequential(node) || isFunctional(node)) {
            return model(node, from);
        }
        if (isInput(node)) {
            return from.isEmpty() ? input(InputShapes.ofInputLayer(node), name(node)) : from.getFirst();
        }
        var className = node.path("class_name").asText();
        if (className.isEmpty()) {
            throw Failure.of("A layer of the model has no class_name: the file is no model of Keras, or damaged.");
        }
        var config = node.path("config");
        var input = from.isEmpty() ? null : outputs.get(from.getFirst());
        notes.hear(node);
        var layer = LayerReader.read(className, config, input);
        var block = add(name(node).isEmpty() ? className : name(node), layer, from);
        if (className.equals("Dense") && layer instanceof Convolution) {
            notes.denseOnMap(block);
        }
        if (layer instanceof Unknown unknown) {
            notes.unknown(block, unknown);
        }
        return block;
    }

    private String input(InputShapes.Found shape, String name) throws Failure {
        if (blocks.stream().anyMatch(block -> block.layer() instanceof Input)) {
            throw Failure.of("The model has several inputs, and a classifier has one picture: save a model with one.");
        }
        shape.note().ifPresent(notes::add);
        var block = add(name, shape.input(), List.of());
        return shape.flat() ? add("flatten", new Reshaping.Flatten(), List.of(block)) : block;
    }

    private String add(String wanted, Layer layer, List<String> from) throws Failure {
        if (blocks.size() == MOST_LAYERS) {
            throw Failure.of("The model has more than {0} layers: choose a smaller one.", MOST_LAYERS);
        }
        var name = names.legal(wanted);
        blocks.add(new Block(name, layer, 0, 0));
        from.forEach(source -> links.add(new Link(source, name)));
        var in = from.stream().map(outputs::get).toList();
        if (!in.contains(null) && (layer.merges() ? !in.isEmpty() : in.size() == (layer instanceof Input ? 0 : 1))) {
            switch (layer.shape(in)) {
                case ShapeResult.Fits(Shape out) -> outputs.put(name, out);
                case ShapeResult.Misfit misfit -> misfit.mended().ifPresent(out -> outputs.put(name, out));
            }
        }
        return name;
    }

    static boolean isModel(JsonNode json) {
        var config = json.path("config");
        return isSequential(json)
                        && (config instanceof ArrayNode || config.path("layers").isArray())
                || isFunctional(json);
    }
}
