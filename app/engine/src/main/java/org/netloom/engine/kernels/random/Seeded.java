package org.netloom.engine.kernels.random;

import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Something that draws in training, by a seed and its place in the batch alone.
public interface Seeded {

    /// Sets what the batches that follow get.
    ///
    /// @param run the run's seed
    /// @param batch makes of a seed that of the batch
    void seed(long run, LongUnaryOperator batch);

    /// The seed of a layer in a batch.
    ///
    /// @param own the layer's seed, where it has one
    /// @param salt another for each layer of a net
    static long seed(@Nullable Integer own, long salt, long run, LongUnaryOperator batch) {
        return own == null ? mix(batch.applyAsLong(run) + salt * GOLDEN) : mix(batch.applyAsLong(own));
    }

    /// 64 random bits that belong to a number.
    static long bits(long seed, long number) {
        return mix(seed + number * GOLDEN);
    }

    long GOLDEN = 0x9E3779B97F4A7C15L;

    /// The finalizer of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
    /// generators").
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
