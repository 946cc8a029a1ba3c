package org.netloom.core.interop.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/// Initializers under the names that Keras 3 has for them.
final class Initializers {
    private static final Map<String, String> OLD = Map.of(
            "normal", "RandomNormal",
            "gaussian", "RandomNormal",
            "uniform", "RandomUniform",
            "zero", "Zeros",
            "one", "Ones");

    /// Keras 2 wrote most initializers as what they are a special case of.
    private static final Map<String, String> SPECIAL = Map.of(
            "1.0 fan_avg uniform", "GlorotUniform",
            "1.0 fan_avg normal", "GlorotNormal",
            "2.0 fan_in uniform", "HeUniform",
            "2.0 fan_in normal", "HeNormal",
            "1.0 fan_in uniform", "LecunUniform",
            "1.0 fan_in normal", "LecunNormal");

    private Initializers() {}

    static Serialized today(Serialized object) {
        var name = OLD.getOrDefault(object.name().toLowerCase(Locale.ROOT), object.name());
        if (!name.equals("VarianceScaling")) {
            return new Serialized(name, object.config());
        }
        var config = object.config();
        var distribution = config.path("distribution").asText("truncated_normal");
        var special = SPECIAL.get(config.path("scale").asDouble(1) + " "
                + config.path("mode").asText("fan_in") + " "
                + (distribution.equals("truncated_normal") ? "normal" : distribution));
        if (special == null) {
            return new Serialized(name, config);
        }
        ObjectNode seed = config.objectNode();
        if (config.hasNonNull("seed")) {
            seed.set("seed", config.get("seed"));
        }
        return new Serialized(special, seed);
    }
}
