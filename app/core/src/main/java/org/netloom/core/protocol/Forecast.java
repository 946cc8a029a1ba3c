package org.netloom.core.protocol;

import org.jspecify.annotations.Nullable;

/// What a training will take: time by a trial of some steps, memory by what the trial's net held.
///
/// @param batchSize that was asked for
/// @param triedBatchSize that was tried: a smaller one where that does not fit the memory
/// @param stepsPerEpoch with `batchSize`
/// @param secondsPerEpoch validation and checkpoint included
/// @param memory of the process that trains, with `batchSize`
/// @param available bytes of memory that a process can still have on this machine
/// @param fittingBatchSize the largest power of two that fits; null where `batchSize` fits, 0 where none does
/// @param path what computes: `fast` or `reference`
public record Forecast(
        int batchSize,
        int triedBatchSize,
        int stepsPerEpoch,
        double secondsPerEpoch,
        Memory memory,
        long available,
        @Nullable Integer fittingBatchSize,
        String path) {

    /// Bytes, by what they hold.
    ///
    /// @param base the process itself: Java and the libraries
    /// @param weights with their gradients
    /// @param optimizer what it remembers of each weight
    /// @param activations of a batch with their gradients, and what is computed with
    /// @param batches pictures on their way into the net
    /// @param cache decoded pictures: the system drops them where others need the memory
    public record Memory(long base, long weights, long optimizer, long activations, long batches, long cache) {

        /// What the process will hold at most, as the system counts it.
        public long total() {
            return needed() + cache;
        }

        /// What it cannot do without.
        public long needed() {
            return base + weights + optimizer + activations + batches;
        }
    }
}
