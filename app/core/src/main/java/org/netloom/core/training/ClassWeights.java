package org.netloom.core.training;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Text;

/// How much a picture of each class counts in the loss of training: `class_weight` of Keras, by label.
/// In files `none`, `balanced`, or an object of labels and weights.
public sealed interface ClassWeights {

    /// One weight for each label.
    ///
    /// @param counts pictures of each in training
    double[] of(List<String> labels, long[] counts);

    /// Every picture counts the same.
    record None() implements ClassWeights {
        @Override
        public double[] of(List<String> labels, long[] counts) {
            var weights = new double[labels.size()];
            Arrays.fill(weights, 1);
            return weights;
        }
    }

    /// Every class counts the same: pictures / (classes · pictures of the class).
    record Balanced() implements ClassWeights {
        @Override
        public double[] of(List<String> labels, long[] counts) {
            double all = Arrays.stream(counts).sum();
            return Arrays.stream(counts)
                    .mapToDouble(count -> count == 0 ? 1 : all / (labels.size() * (double) count))
                    .toArray();
        }
    }

    /// Classes that are not named count 1.
    record Given(SequencedMap<String, Double> weights) implements ClassWeights {
        public Given {
            var copy = new LinkedHashMap<>(weights);
            copy.values().forEach(weight -> Limits.from0("a weight of a class", weight));
            weights = java.util.Collections.unmodifiableSequencedMap(copy);
        }

        @Override
        public double[] of(List<String> labels, long[] counts) {
            return labels.stream()
                    .mapToDouble(label -> weights.getOrDefault(label, 1.0))
                    .toArray();
        }
    }

    @JsonValue
    default Object json() {
        return switch (this) {
            case None _ -> "none";
            case Balanced _ -> "balanced";
            case Given(Map<String, Double> weights) -> weights;
        };
    }

    @JsonCreator
    static ClassWeights parse(JsonNode json) {
        if (json.isObject()) {
            var weights = new LinkedHashMap<String, Double>();
            json.properties().forEach(weight -> {
                if (!weight.getValue().isNumber()) {
                    throw new InvalidOption(Text.of("the weight of class {0} is a number", weight.getKey()));
                }
                weights.put(weight.getKey(), weight.getValue().asDouble());
            });
            return new Given(weights);
        }
        return switch (json.asText()) {
            case "none" -> new None();
            case "balanced" -> new Balanced();
            default -> throw new InvalidOption(Text.of("class_weight is none, balanced, or a weight for each label"));
        };
    }
}
