package org.netloom.core.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.netloom.core.json.Json;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Failure;

/// Reads optimizers, learning rates and losses as any Keras writes them, `{"class_name": …, "config":
/// {…}}` or a bare name, and as our files do, with the options beside `class_name`. What is left out
/// has Keras' default.
public final class KerasConfig {
    private static final Map<String, String> SHORT_NAMES = Map.of(
            "mse", "meansquarederror",
            "bce", "binarycrossentropy");

    /// Options whose effect would be lost.
    private static final List<String> NOT_HERE = List.of("gradient_accumulation_steps", "ignore_class");

    private KerasConfig() {}

    /// @throws Failure where Netloom has no such optimizer or one of its options cannot be
    public static Optimizer optimizer(JsonNode json) throws Failure {
        var config = flat(json);
        var initial = find(Optimizer.all(), config.path("class_name").asText())
                .orElseThrow(() -> unknown("optimizer", config, Optimizer.all()));
        rename(config, "lr", "learning_rate");
        var rate = config.path("learning_rate");
        double decay = config.path("decay").asDouble(0);
        var read = rate.isMissingNode() || rate.isNull() ? initial.learningRate() : learningRate(rate);
        config.remove("learning_rate");
        // Keras before version 3: rate / (1 + decay · step).
        return over(initial, config)
                .learningRate(
                        decay > 0 && read instanceof LearningRate.Constant(double start)
                                ? new Decay.InverseTimeDecay(start, 1, decay, false)
                                : read);
    }

    public static LearningRate learningRate(JsonNode json) throws Failure {
        if (json.isNumber()) {
            return invalidAsFailure(() -> new LearningRate.Constant(json.asDouble()));
        }
        var config = flat(json);
        rename(config, "min_learning_rate", "min_lr");
        var all = LearningRate.all(0.001, 1000);
        var initial = find(all, config.path("class_name").asText()).orElseThrow(() -> unknown("schedule", config, all));
        return switch (initial) {
            case Decay.PolynomialDecay _ -> over(new Decay.PolynomialDecay(0.001, 1000, 0.0001, 1, false), config);
            default -> over(initial, config);
        };
    }

    public static Loss loss(JsonNode json) throws Failure {
        var config = flat(json);
        var reduction = config.path("reduction").asText("auto");
        if (!List.of("auto", "sum_over_batch_size", "mean", "null").contains(reduction)) {
            throw Failure.of(
                    "The loss is a mean over the pictures here, not {0}: set reduction to sum_over_batch_size.",
                    reduction);
        }
        var initial = find(Loss.all(), config.path("class_name").asText())
                .orElseThrow(() -> unknown("loss", config, Loss.all()));
        return over(initial, config);
    }

    /// `{"class_name": X, "config": {…}}` becomes `{"class_name": X, …}`.
    private static ObjectNode flat(JsonNode json) {
        var flat = Json.mapper().createObjectNode();
        var config = json.path("config");
        if (json.isTextual()) {
            flat.set("class_name", json);
        } else if (config.isTextual()) {
            // A function of Keras: {"class_name": "function", "config": "categorical_crossentropy"}.
            flat.set("class_name", config);
        } else {
            (config.isObject() ? config : json)
                    .properties()
                    .forEach(option -> flat.set(option.getKey(), option.getValue()));
            flat.set("class_name", json.path("class_name"));
        }
        return flat;
    }

    private static void rename(ObjectNode config, String from, String to) {
        var value = config.remove(from);
        if (value != null && !config.hasNonNull(to)) {
            config.set(to, value);
        }
    }

    /// `adam`, `Adam`, `Custom>Adam` and `keras.optimizers.Adam` are the same.
    private static <T> Optional<T> find(List<T> all, String name) {
        var wanted = plain(name.substring(Math.max(name.lastIndexOf('>'), name.lastIndexOf('.')) + 1));
        return all.stream()
                .filter(one -> plain(one.getClass().getSimpleName()).equals(SHORT_NAMES.getOrDefault(wanted, wanted)))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }

    private static Failure unknown(String kind, JsonNode config, List<?> all) {
        var names = all.stream().map(one -> one.getClass().getSimpleName()).toList();
        return Failure.of(
                "Netloom has no {0} {1}: choose one of {2}.",
                kind, config.path("class_name").asText("?"), String.join(", ", names));
    }

    /// The options of `initial` with what the configuration says laid over them; null where an option
    /// must have a value means that it was left out.
    private static <T> T over(T initial, ObjectNode config) throws Failure {
        for (var option : NOT_HERE) {
            if (config.hasNonNull(option)) {
                throw Failure.of("Netloom has no option {0}: leave it out.", option);
            }
        }
        ObjectNode full = Json.mapper().valueToTree(initial);
        config.properties().forEach(option -> {
            var value = option.getValue();
            boolean kept = option.getKey().equals("class_name") || value.isNull() && full.has(option.getKey());
            if (!kept) {
                full.set(option.getKey(), value);
            }
        });
        try {
            @SuppressWarnings("unchecked")
            var read = (T) Json.mapper()
                    .reader(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .treeToValue(full, initial.getClass());
            return read;
        } catch (JsonProcessingException e) {
            throw e.getCause() instanceof InvalidOption invalid
                    ? new Failure(invalid.text(), e)
                    : Failure.of(
                                    "The options of {0} cannot be read ({1}): correct them.",
                                    initial.getClass().getSimpleName(), e.getOriginalMessage())
                            .causedBy(e);
        }
    }

    private static LearningRate invalidAsFailure(java.util.function.Supplier<LearningRate> reading) throws Failure {
        try {
            return reading.get();
        } catch (InvalidOption e) {
            throw new Failure(e.text(), e);
        }
    }
}
