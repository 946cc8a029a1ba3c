package org.netloom.engine.compile;

/// The time that a part of a net took.
///
/// @param name of the block and of what was done: `conv2d forward`
/// @param kernel the library's name of what did it: `jit:avx512_core`
/// @param nanos of one thread, over all batches
/// @param flops floating point operations that one thread did in that time; 0 where it moves data only
public record PartTime(String name, String kernel, long nanos, long flops) {}
