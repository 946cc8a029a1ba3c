package org.netloom.engine.compile;

/// The time that a part of a net took.
///
/// @param name of the block and of what was done: `conv2d forward`
/// @param nanos of one thread, over all batches
/// @param flops floating point operations that one thread did in that time; 0 where it moves data only
public record PartTime(String name, long nanos, long flops) {}
