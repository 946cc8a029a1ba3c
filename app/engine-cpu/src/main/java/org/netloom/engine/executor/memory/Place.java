package org.netloom.engine.executor.memory;

import org.netloom.engine.onednn.Memory;

/// A memory of oneDNN's in a buffer.
///
/// @param from where it begins there, in values
public record Place(Memory memory, Buffer buffer, long from) {}
