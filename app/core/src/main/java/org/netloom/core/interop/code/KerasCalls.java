package org.netloom.core.interop.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netloom.core.interop.code.PythonCode.Call;
import org.netloom.core.interop.code.PythonCode.Items;
import org.netloom.core.interop.code.PythonCode.Literal;
import org.netloom.core.interop.code.PythonCode.Name;
import org.netloom.core.interop.code.PythonCode.Value;
import org.netloom.core.interop.config.KerasTable;
import org.netloom.core.interop.config.LayerReader;
import org.netloom.core.interop.config.OlderKeras;
import org.netloom.core.json.Json;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Unknown;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.text.Failure;

/// A call in Keras code as the layer that it makes: arguments without a name go by Keras' signatures.
final class KerasCalls {
    private static final Map<String, String> MERGING = Map.of(
            "add", "Add",
            "subtract", "Subtract",
            "multiply", "Multiply",
            "average", "Average",
            "maximum", "Maximum",
            "minimum", "Minimum",
            "concatenate", "Concatenate");
    private static final List<String> PARTS = List.of("initializers", "regularizers", "constraints");

    private KerasCalls() {}

    /// The last part of what is called: Conv2D of `tf.keras.layers.Conv2D(…)`.
    static String name(Call call) {
        return call.function() instanceof Name(var name) ? simple(name) : "";
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    static boolean isInput(Call call) {
        return name(call).equals("Input") || name(call).equals("InputLayer");
    }

    /// `layers.add([x, y])`, which is a layer and its call at once.
    static boolean isMergingFunction(Call call) {
        return MERGING.containsKey(name(call));
    }

    static String givenName(Call call) {
        return call.options().get("name") instanceof Literal(String name) ? name : "";
    }

    /// The shape that a first layer may bear; null where it does not.
    static @Nullable Shape inputShape(Call call) throws Failure {
        for (var option : List.of("shape", "input_shape", "batch_shape", "batch_input_shape", "input_dim")) {
            var value = call.options().get(option);
            if (value != null && (isInput(call) || option.startsWith("input") || option.startsWith("batch_input"))) {
                return shape(value, option.startsWith("batch"), call.line());
            }
        }
        return isInput(call) && !call.arguments().isEmpty()
                ? shape(call.arguments().getFirst(), false, call.line())
                : null;
    }

    private static Shape shape(Value value, boolean batch, int line) throws Failure {
        var sides = new ArrayList<Integer>();
        for (var side : value instanceof Items(var items) ? items : List.of(value)) {
            if (side instanceof Literal(Integer number)) {
                sides.add(number);
            } else if (!(batch && sides.isEmpty())) {
                throw Failure.of("Line {0} gives a shape that is not all numbers: write them in.", line);
            }
        }
        try {
            return new Shape(sides);
        } catch (IllegalArgumentException e) {
            throw Failure.of("Line {0} gives a shape that is not all numbers: write them in.", line)
                    .causedBy(e);
        }
    }

    static Input input(Shape shape, int line) throws Failure {
        try {
            return new Input(shape);
        } catch (InvalidOption e) {
            throw Failure.of("Line {0}: {1}", line, e.text()).causedBy(e);
        }
    }

    /// @param input the shape that flows in first, where it is known
    static Layer layer(Call call, @Nullable Shape input) throws Failure {
        if (isInput(call)) {
            var shape = inputShape(call);
            if (shape == null) {
                throw Failure.of("Line {0} gives a shape that is not all numbers: write them in.", call.line());
            }
            return input(shape, call.line());
        }
        var function = name(call);
        boolean merging = MERGING.containsKey(function);
        var className = MERGING.getOrDefault(function, function);
        var today = OlderKeras.layer(className, Json.mapper().createObjectNode());
        if (!KerasTable.names("layers").contains(today)) {
            throw Failure.of("Line {0}: there is no layer {1} here.", call.line(), function.isEmpty() ? "" : className);
        }
        var positional = merging ? List.<Value>of() : call.arguments();
        var config = config("layers", today, positional, call);
        config.remove(List.of("name", "input_shape", "batch_input_shape", "shape"));
        var layer = LayerReader.read(className, config, input);
        if (layer instanceof Unknown unknown) {
            throw Failure.of("Line {0}: {1} cannot be pasted. {2}", call.line(), className, unknown.reason());
        }
        return layer;
    }

    private static ObjectNode config(String section, String id, List<Value> positional, Call call) throws Failure {
        var config = Json.mapper().createObjectNode();
        var names = KerasTable.options(section, id);
        for (int i = 0; i < positional.size(); i++) {
            if (i >= names.size()) {
                throw Failure.of("Line {0}: {1} takes no {2} arguments.", call.line(), id, positional.size());
            }
            config.set(names.get(i), json(positional.get(i), call.line()));
        }
        for (var option : call.options().entrySet()) {
            config.set(option.getKey(), json(option.getValue(), call.line()));
        }
        return config;
    }

    private static JsonNode json(Value value, int line) throws Failure {
        return switch (value) {
            case Literal(var literal) -> Json.mapper().valueToTree(literal);
            case Name(var name) -> Json.mapper().getNodeFactory().textNode(simple(name)); // keras.activations.relu
            case Items(var items) -> {
                var all = Json.mapper().createArrayNode();
                for (var item : items) {
                    all.add(json(item, line));
                }
                yield all;
            }
            case Call call -> {
                for (var section : PARTS) {
                    var id = KerasTable.named(section, name(call));
                    if (id.isPresent()) {
                        var object = Json.mapper().createObjectNode().put("class_name", id.get());
                        object.set("config", config(section, id.get(), call.arguments(), call));
                        yield object;
                    }
                }
                throw Failure.of("Line {0}: {1} is not known here.", line, name(call));
            }
        };
    }
}
