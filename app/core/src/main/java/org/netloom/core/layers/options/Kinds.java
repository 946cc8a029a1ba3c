package org.netloom.core.layers.options;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.netloom.core.json.Json;
import org.netloom.core.layers.options.RecordOptions.Option;
import org.netloom.core.layers.weights.Constraint;
import org.netloom.core.layers.weights.Draw;
import org.netloom.core.layers.weights.Initializer;
import org.netloom.core.layers.weights.Regularizer;
import org.netloom.core.text.SnakeCase;
import org.netloom.core.text.Text;

/// The kinds that an option such as an initializer comes in, each with Keras' defaults, and how they are
/// written: `{"class_name": "RandomNormal", "stddev": 0.1}`, an initializer as plain `"he_normal"` where
/// all is as Keras has it. Keras' own form, with the parameters in a `config` below, is read too.
public final class Kinds<T> {
    public static final Kinds<Initializer> INITIALIZERS = new Kinds<>(
            true,
            List.of(
                    new Initializer.GlorotUniform(null),
                    new Initializer.GlorotNormal(null),
                    new Initializer.HeUniform(null),
                    new Initializer.HeNormal(null),
                    new Initializer.LecunUniform(null),
                    new Initializer.LecunNormal(null),
                    new Initializer.VarianceScaling(1, Draw.Mode.FAN_IN, Draw.Distribution.TRUNCATED_NORMAL, null),
                    new Initializer.RandomUniform(-0.05, 0.05, null),
                    new Initializer.RandomNormal(0, 0.05, null),
                    new Initializer.TruncatedNormal(0, 0.05, null),
                    new Initializer.Orthogonal(1, null),
                    new Initializer.Identity(1),
                    new Initializer.Constant(0),
                    new Initializer.Zeros(),
                    new Initializer.Ones()));
    public static final Kinds<Regularizer> REGULARIZERS =
            new Kinds<>(false, List.of(new Regularizer.L1(0.01), new Regularizer.L2(0.01), new Regularizer.L1L2(0, 0)));
    public static final Kinds<Constraint> CONSTRAINTS = new Kinds<>(
            false,
            List.of(
                    new Constraint.MaxNorm(2),
                    new Constraint.MinMaxNorm(0, 1, 1, List.of(0)),
                    new Constraint.UnitNorm(List.of(0)),
                    new Constraint.NonNeg()));

    private static final TypeReference<List<Integer>> NUMBERS = new TypeReference<>() {};

    private final boolean brief;
    private final List<T> usual;
    private final Map<String, T> byName;

    /// @param brief whether one that is as Keras has it is written by its name alone
    private Kinds(boolean brief, List<T> usual) {
        this.brief = brief;
        this.usual = usual;
        byName = usual.stream()
                .collect(Collectors.toMap(kind -> letters(kind.getClass().getSimpleName()), Function.identity()));
    }

    /// One of each kind, as Keras has it where nothing is said.
    public List<T> usual() {
        return usual;
    }

    /// Keras' short name, such as `he_normal`.
    public static String nameOf(Object kind) {
        return SnakeCase.of(kind.getClass().getSimpleName());
    }

    /// By `he_normal` or `HeNormal`.
    public Optional<T> find(String name) {
        return Optional.ofNullable(byName.get(letters(name)));
    }

    private static String letters(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    public JsonNode write(T kind) {
        if (brief && usual.contains(kind)) {
            return Json.mapper().getNodeFactory().textNode(nameOf(kind));
        }
        var json = Json.mapper().createObjectNode();
        json.put("class_name", kind.getClass().getSimpleName());
        for (var option : RecordOptions.of((Record) kind)) {
            json.set(option.name(), Json.mapper().valueToTree(option.value()));
        }
        return json;
    }

    /// @throws InvalidOption for a kind, a parameter or a value that is not known
    public T read(JsonNode json) {
        var name = json.isTextual() ? json.textValue() : json.path("class_name").asText();
        var kind = find(name).orElseThrow(() -> new InvalidOption(Text.of("{0} is not known", name)));
        var values = new HashMap<String, @Nullable Object>();
        for (var given : given(json).properties()) {
            var option = RecordOptions.of((Record) kind).stream()
                    .filter(known -> known.name().equals(given.getKey()))
                    .findFirst();
            if (option.isPresent()) {
                values.put(given.getKey(), value(option.get(), given.getValue()));
            } else if (!given.getValue().isNull()) {
                throw new InvalidOption(Text.of("{0} has no option {1}", name, given.getKey()));
            }
        }
        if (values.isEmpty()) {
            return kind;
        }
        @SuppressWarnings("unchecked") // the same class again
        var changed = (T) RecordOptions.with((Record) kind, values);
        return changed;
    }

    private static @Nullable Object value(Option option, JsonNode json) {
        if (json.isNull() && option.optional()) {
            return null;
        }
        try {
            var value = option.type() == List.class
                    ? Json.mapper().convertValue(json.isArray() ? json : List.of(json), NUMBERS)
                    : Json.mapper().convertValue(json, option.type());
            if (!json.isNull() && value != null) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new InvalidOption(Text.of("{0} cannot be {1}", option.name(), json.toString()));
    }

    private static JsonNode given(JsonNode json) {
        if (json.path("config").isObject()) {
            return json.path("config");
        }
        if (json instanceof ObjectNode object) {
            var rest = object.deepCopy();
            rest.remove(List.of("class_name", "module", "registered_name", "config"));
            return rest;
        }
        return Json.mapper().createObjectNode();
    }
}
