package org.netloom.core.training;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Text;

/// How weights follow gradients, with the names and defaults of `keras.optimizers`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "class_name")
public sealed interface Optimizer {
    LearningRate learningRate();

    BaseOptions base();

    default Optimizer learningRate(LearningRate rate) {
        return Options.with(this, "learning_rate", rate);
    }

    default Optimizer base(BaseOptions options) {
        return Options.with(this, "base", options);
    }

    /// All there are, with Keras' defaults.
    static List<Optimizer> all() {
        return List.of(
                new Adam(),
                new AdamW(),
                new SGD(),
                new RMSprop(),
                new Adamax(),
                new Nadam(),
                new Adagrad(),
                new Adadelta());
    }

    /// Stochastic gradient descent, plain or with momentum.
    record SGD(
            LearningRate learningRate,
            double momentum,
            boolean nesterov,
            @JsonUnwrapped BaseOptions base) implements Optimizer {
        public SGD {
            Limits.share("momentum", momentum);
        }

        public SGD(double learningRate, double momentum, boolean nesterov) {
            this(new LearningRate.Constant(learningRate), momentum, nesterov, BaseOptions.NONE);
        }

        public SGD(double learningRate) {
            this(learningRate, 0, false);
        }

        public SGD() {
            this(0.01);
        }
    }

    record Adam(
            LearningRate learningRate,
            @JsonProperty("beta_1") double beta1,
            @JsonProperty("beta_2") double beta2,
            double epsilon,
            boolean amsgrad,
            @JsonUnwrapped BaseOptions base)
            implements Optimizer {
        public Adam {
            checkBetas(beta1, beta2, epsilon);
        }

        public Adam(double learningRate) {
            this(new LearningRate.Constant(learningRate), 0.9, 0.999, 1e-7, false, BaseOptions.NONE);
        }

        public Adam() {
            this(0.001);
        }
    }

    /// Adam with weight decay that does not pass through its moments.
    record AdamW(
            LearningRate learningRate,
            @JsonProperty("beta_1") double beta1,
            @JsonProperty("beta_2") double beta2,
            double epsilon,
            boolean amsgrad,
            @JsonUnwrapped BaseOptions base)
            implements Optimizer {
        public AdamW {
            checkBetas(beta1, beta2, epsilon);
            if (base.weightDecay() == null) {
                throw new InvalidOption(Text.of("weight_decay of AdamW is a number, such as 0.004"));
            }
        }

        public AdamW(double learningRate) {
            this(
                    new LearningRate.Constant(learningRate),
                    0.9,
                    0.999,
                    1e-7,
                    false,
                    BaseOptions.NONE.withWeightDecay(0.004));
        }

        public AdamW() {
            this(0.001);
        }
    }

    /// Adam with the largest gradient seen in place of the mean square.
    record Adamax(
            LearningRate learningRate,
            @JsonProperty("beta_1") double beta1,
            @JsonProperty("beta_2") double beta2,
            double epsilon,
            @JsonUnwrapped BaseOptions base)
            implements Optimizer {
        public Adamax {
            checkBetas(beta1, beta2, epsilon);
        }

        public Adamax() {
            this(new LearningRate.Constant(0.001), 0.9, 0.999, 1e-7, BaseOptions.NONE);
        }
    }

    /// Adam with Nesterov's momentum.
    record Nadam(
            LearningRate learningRate,
            @JsonProperty("beta_1") double beta1,
            @JsonProperty("beta_2") double beta2,
            double epsilon,
            @JsonUnwrapped BaseOptions base)
            implements Optimizer {
        public Nadam {
            checkBetas(beta1, beta2, epsilon);
        }

        public Nadam() {
            this(new LearningRate.Constant(0.001), 0.9, 0.999, 1e-7, BaseOptions.NONE);
        }
    }

    record RMSprop(
            LearningRate learningRate,
            double rho,
            double momentum,
            double epsilon,
            boolean centered,
            @JsonUnwrapped BaseOptions base)
            implements Optimizer {
        public RMSprop {
            Limits.below1("rho", rho);
            Limits.share("momentum", momentum);
            Limits.above0("epsilon", epsilon);
        }

        public RMSprop(double learningRate) {
            this(new LearningRate.Constant(learningRate), 0.9, 0, 1e-7, false, BaseOptions.NONE);
        }

        public RMSprop() {
            this(0.001);
        }
    }

    record Adagrad(
            LearningRate learningRate,
            double initialAccumulatorValue,
            double epsilon,
            @JsonUnwrapped BaseOptions base) implements Optimizer {
        public Adagrad {
            Limits.from0("initial_accumulator_value", initialAccumulatorValue);
            Limits.above0("epsilon", epsilon);
        }

        public Adagrad() {
            this(new LearningRate.Constant(0.001), 0.1, 1e-7, BaseOptions.NONE);
        }
    }

    record Adadelta(
            LearningRate learningRate,
            double rho,
            double epsilon,
            @JsonUnwrapped BaseOptions base) implements Optimizer {
        public Adadelta {
            Limits.below1("rho", rho);
            Limits.above0("epsilon", epsilon);
        }

        public Adadelta() {
            this(new LearningRate.Constant(0.001), 0.95, 1e-7, BaseOptions.NONE);
        }
    }

    private static void checkBetas(double beta1, double beta2, double epsilon) {
        Limits.below1("beta_1", beta1);
        Limits.below1("beta_2", beta2);
        Limits.above0("epsilon", epsilon);
    }
}
