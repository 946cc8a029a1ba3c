package org.netloom.core.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// How weights follow gradients, with the names and defaults of `keras.optimizers`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "class_name")
public sealed interface Optimizer {
    double learningRate();

    Optimizer learningRate(double rate);

    record Adam(
            double learningRate,
            @JsonProperty("beta_1") double beta1,
            @JsonProperty("beta_2") double beta2,
            double epsilon)
            implements Optimizer {
        public Adam(double learningRate) {
            this(learningRate, 0.9, 0.999, 1e-7);
        }

        @Override
        public Optimizer learningRate(double rate) {
            return new Adam(rate, beta1, beta2, epsilon);
        }
    }

    record SGD(double learningRate, double momentum, boolean nesterov) implements Optimizer {
        public SGD(double learningRate) {
            this(learningRate, 0, false);
        }

        @Override
        public Optimizer learningRate(double rate) {
            return new SGD(rate, momentum, nesterov);
        }
    }

    record RMSprop(double learningRate, double rho, double epsilon) implements Optimizer {
        public RMSprop(double learningRate) {
            this(learningRate, 0.9, 1e-7);
        }

        @Override
        public Optimizer learningRate(double rate) {
            return new RMSprop(rate, rho, epsilon);
        }
    }
}
