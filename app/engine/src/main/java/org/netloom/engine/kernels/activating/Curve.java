package org.netloom.engine.kernels.activating;

import java.util.function.DoubleUnaryOperator;

/// A function of one value.
///
/// @param slope its derivative, also by the value that goes in
public record Curve(DoubleUnaryOperator value, DoubleUnaryOperator slope) {}
