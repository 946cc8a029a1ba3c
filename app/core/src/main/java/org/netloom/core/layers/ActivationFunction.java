package org.netloom.core.layers;

/// The functions of `keras.activations` that Netloom knows, with Keras' constants.
public enum ActivationFunction {
    LINEAR,
    RELU,
    SOFTMAX,
    SIGMOID,
    TANH,
    ELU,
    SELU,
    SOFTPLUS,
    SOFTSIGN,
    SILU
}
