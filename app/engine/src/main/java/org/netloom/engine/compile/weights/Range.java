package org.netloom.engine.compile.weights;

/// Where a tensor lies in the vector of all trainable numbers.
public record Range(int from, int count) {}
