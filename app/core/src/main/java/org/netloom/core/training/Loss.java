package org.netloom.core.training;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Text;

/// What training makes small, with the names, defaults and formulae of `keras.losses`. The mean over
/// the pictures of a batch.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "class_name")
public sealed interface Loss {

    /// Whether the net gives numbers that are no probabilities yet: softmax or sigmoid is then a part
    /// of the loss, and of what is said about pictures.
    default boolean fromLogits() {
        return false;
    }

    /// All there are, with Keras' defaults.
    static List<Loss> all() {
        return List.of(
                new CategoricalCrossentropy(),
                new SparseCategoricalCrossentropy(),
                new CategoricalFocalCrossentropy(),
                new BinaryCrossentropy(),
                new BinaryFocalCrossentropy(),
                new MeanSquaredError());
    }

    /// − Σ t log p, with t the class smoothed by `labelSmoothing` over all of them.
    record CategoricalCrossentropy(boolean fromLogits, double labelSmoothing) implements Loss {
        public CategoricalCrossentropy {
            Limits.share("label_smoothing", labelSmoothing);
        }

        public CategoricalCrossentropy() {
            this(false, 0);
        }
    }

    /// The same for classes given by number; here the classes always are, so that nothing differs.
    record SparseCategoricalCrossentropy(boolean fromLogits) implements Loss {
        public SparseCategoricalCrossentropy() {
            this(false);
        }
    }

    /// − Σ α (1 − p)^γ t log p: what is nearly right counts little.
    ///
    /// @param alpha one for all classes, or one each
    record CategoricalFocalCrossentropy(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<Double> alpha,

            double gamma,
            boolean fromLogits,
            double labelSmoothing)
            implements Loss {
        public CategoricalFocalCrossentropy {
            alpha = List.copyOf(alpha);
            if (alpha.isEmpty()) {
                throw new InvalidOption(Text.of("alpha is a number, or one for each class"));
            }
            alpha.forEach(value -> Limits.from0("alpha", value));
            Limits.from0("gamma", gamma);
            Limits.share("label_smoothing", labelSmoothing);
        }

        public CategoricalFocalCrossentropy() {
            this(List.of(0.25), 2, false, 0);
        }
    }

    /// The mean over the outputs of − t log p − (1 − t) log(1 − p): every output is a yes or no.
    record BinaryCrossentropy(boolean fromLogits, double labelSmoothing) implements Loss {
        public BinaryCrossentropy {
            Limits.share("label_smoothing", labelSmoothing);
        }

        public BinaryCrossentropy() {
            this(false, 0);
        }
    }

    /// Binary cross-entropy times (1 − q)^γ, where q is the probability of what is true.
    ///
    /// @param applyClassBalancing whether yes counts `alpha` and no counts 1 − `alpha`
    record BinaryFocalCrossentropy(
            boolean applyClassBalancing, double alpha, double gamma, boolean fromLogits, double labelSmoothing)
            implements Loss {
        public BinaryFocalCrossentropy {
            Limits.share("alpha", alpha);
            Limits.from0("gamma", gamma);
            Limits.share("label_smoothing", labelSmoothing);
        }

        public BinaryFocalCrossentropy() {
            this(false, 0.25, 2, false, 0);
        }
    }

    /// The mean over the outputs of (t − p)².
    record MeanSquaredError() implements Loss {}
}
