package org.netloom.core.layers;

import com.fasterxml.jackson.annotation.JsonAlias;

/// The functions of `keras.activations` that can be named, with Keras' constants. Those that take a
/// whole vector take that of the channels, as Keras' axis −1 does.
public enum ActivationFunction {
    LINEAR,
    RELU,
    SOFTMAX,
    SIGMOID,
    TANH,
    LEAKY_RELU,
    RELU6,
    ELU,
    SELU,
    CELU,
    GELU,
    @JsonAlias("swish")
    SILU,
    MISH,
    SOFTPLUS,
    SOFTSIGN,
    EXPONENTIAL,
    HARD_SIGMOID,
    @JsonAlias("hard_swish")
    HARD_SILU,
    HARD_TANH,
    HARD_SHRINK,
    SOFT_SHRINK,
    TANH_SHRINK,
    SPARSE_PLUS,
    SPARSE_SIGMOID,
    SQUAREPLUS,
    LOG_SIGMOID,
    LOG_SOFTMAX,
    SPARSEMAX
}
