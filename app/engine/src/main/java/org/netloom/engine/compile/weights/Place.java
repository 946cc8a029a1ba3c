package org.netloom.engine.compile.weights;

import org.jspecify.annotations.Nullable;

/// Where a trainable tensor lies among the parameters of a vertex.
///
/// @param parameter Deeplearning4j's name of it, null in the vertex of a kernel
/// @param offset where it begins within that
public record Place(String vertex, @Nullable String parameter, int offset, Layout layout) {}
