package org.netloom.core.interop.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.netloom.core.json.Json;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.weights.Constraint;
import org.netloom.core.layers.weights.WeightOptions;
import org.netloom.core.text.SnakeCase;
import org.netloom.core.text.Text;

/// Brings Keras' options into the form that a record of ours has in a project file, by the types of
/// the record's components: a new layer needs nothing here.
final class KerasOptions {
    /// Other names of Keras' own.
    private static final Map<String, String> FUNCTIONS =
            Map.of("swish", "silu", "hard_swish", "hard_silu", "none", "linear");

    /// What is wrong with an option, in a sentence; the layer then stays unknown.
    static final class NotHere extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Text why;

        NotHere(Text why) {
            super(why.english());
            this.why = why;
        }

        Text why() {
            return why;
        }
    }

    private KerasOptions() {}

    /// @param type a record's class
    /// @param section where [KerasTable] has Keras' class of the name `id`
    /// @param given Keras' options, under Keras 3's names; options that the record lacks must have the
    ///     value that changes nothing
    static ObjectNode of(Class<?> type, String section, String id, JsonNode given) throws NotHere {
        var options = Json.mapper().createObjectNode();
        var types = types(type);
        for (var entry : given.properties()) {
            var name = entry.getKey();
            var value = Serialized.unwrapped(entry.getValue());
            var optionType = types.get(name);
            if (optionType != null) {
                var usable = value(name, optionType, value);
                if (!usable.isMissingNode()) {
                    options.set(name, usable);
                }
            } else if (!isHarmless(section, id, name, value)) {
                throw new NotHere(Text.of("Its option {0} = {1} is not known here.", name, brief(value)));
            }
        }
        return options;
    }

    private static Map<String, Class<?>> types(Class<?> type) {
        var types = new HashMap<String, Class<?>>();
        for (var component : type.getRecordComponents()) {
            if (component.getType() == WeightOptions.class) {
                var tensor = SnakeCase.of(component.getName());
                types(WeightOptions.class).forEach((part, kind) -> types.put(tensor + "_" + part, kind));
                continue;
            }
            var named = component.getAccessor().getAnnotation(JsonProperty.class);
            types.put(named == null ? SnakeCase.of(component.getName()) : named.value(), component.getType());
        }
        return types;
    }

    private static boolean isHarmless(String section, String id, String option, JsonNode value) {
        if (option.equals("seed") || OlderKeras.changesNothing(option, value)) {
            return true;
        }
        return KerasTable.initial(section, id, option)
                .map(initial -> same(initial, value))
                .orElse(false);
    }

    /// Whether a value is a default, which signatures give as a name and files as an object.
    static boolean same(JsonNode initial, JsonNode value) {
        if (initial.isNumber() && value.isNumber()) {
            return initial.asDouble() == value.asDouble();
        }
        if (initial.isNull() && value.isTextual()) {
            return List.of("linear", "channels_last").contains(value.asText());
        }
        if (initial.isTextual()) {
            var named = Serialized.of(value);
            return named != null
                    && KerasTable.plain(named.name()).equals(KerasTable.plain(initial.asText()))
                    && isPlain("initializers", named);
        }
        if (initial.isArray() && value.isInt()) {
            return initial.valueStream().allMatch(one -> one.equals(value));
        }
        if (initial.isInt() && value.isArray()) {
            return value.size() == 1 && value.path(0).equals(initial);
        }
        return initial.equals(value);
    }

    private static boolean isPlain(String section, Serialized object) {
        return KerasTable.named(section, object.name())
                .map(id -> object.config().properties().stream()
                        .allMatch(option -> option.getValue().isNull()
                                || option.getKey().equals("dtype")
                                || KerasTable.initial(section, id, option.getKey())
                                        .map(initial -> same(initial, option.getValue()))
                                        .orElse(false)))
                .orElse(object.config().isEmpty());
    }

    /// Missing where the record's default is to be taken.
    private static JsonNode value(String option, Class<?> type, JsonNode value) throws NotHere {
        if (type == Size.class) {
            return value.isNull() ? absent() : pair(value);
        }
        if (type.isEnum()) {
            return value.isNull() ? absent() : constant(option, type, value);
        }
        if (type.isSealed() || type.isAnnotationPresent(JsonTypeInfo.class)) {
            return value.isNull() ? value : object(option, type, value);
        }
        if (List.class.isAssignableFrom(type)) {
            return value.isNumber() ? Json.mapper().createArrayNode().add(value) : value;
        }
        return type.isPrimitive() && value.isNull() ? absent() : number(type, value);
    }

    /// Files have whole numbers as 2.0 at times.
    private static JsonNode number(Class<?> type, JsonNode value) {
        boolean whole = type == int.class || type == Integer.class || type == long.class || type == Long.class;
        return whole && value.isDouble() && value.asDouble() == value.asInt()
                ? Json.mapper().getNodeFactory().numberNode(value.asInt())
                : value;
    }

    private static JsonNode pair(JsonNode value) {
        if (value.isNumber()) {
            return Json.mapper().createArrayNode().add(value).add(value);
        }
        return value.size() == 1 ? pair(value.path(0)) : value;
    }

    private static JsonNode constant(String option, Class<?> type, JsonNode value) throws NotHere {
        var object = Serialized.of(value);
        if (object == null) {
            throw new NotHere(Text.of("Its option {0} cannot be {1} here.", option, brief(value)));
        }
        var name = object.name();
        var known = FUNCTIONS.getOrDefault(name.toLowerCase(Locale.ROOT), name);
        for (var constant : type.getEnumConstants()) {
            if (KerasTable.plain(constant.toString()).equals(KerasTable.plain(known))) {
                return TextNode.valueOf(constant.toString().toLowerCase(Locale.ROOT));
            }
        }
        throw new NotHere(Text.of("Its {0} {1} is not known here.", option, name));
    }

    private static JsonNode object(String option, Class<?> type, JsonNode value) throws NotHere {
        var section = section(type);
        var object = serialized(option, section, value);
        var id = KerasTable.named(section, object.name()).orElse(object.name());
        var kind = Arrays.stream(type.getPermittedSubclasses())
                .filter(known -> known.getSimpleName().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotHere(Text.of("Its {0} {1} is not known here.", option, object.name())));
        var full = KerasTable.defaults(section, id).deepCopy() instanceof ObjectNode defaults
                ? defaults
                : Json.mapper().createObjectNode();
        full.setAll(object.config());
        var flat = Json.mapper().createObjectNode().put("class_name", id);
        flat.setAll(of(kind, section, id, full));
        return flat;
    }

    private static Serialized serialized(String option, String section, JsonNode value) throws NotHere {
        var object = Serialized.of(value);
        if (object == null) {
            throw new NotHere(Text.of("Its option {0} cannot be {1} here.", option, brief(value)));
        }
        return section.equals("initializers") ? Initializers.today(object) : OlderKeras.object(object);
    }

    private static String section(Class<?> type) {
        if (type == Constraint.class) {
            return "constraints";
        }
        return SnakeCase.of(type.getSimpleName()) + "s"; // initializers, regularizers, schedules, losses
    }

    private static JsonNode absent() {
        return Json.mapper().missingNode();
    }

    static String brief(JsonNode value) {
        var text = value.isTextual() ? value.asText() : value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
