package org.netloom.engine.feed;

import java.util.SplittableRandom;

/// The order of an epoch: a function of seed and epoch alone, so that a run can be taken up anywhere.
public final class Shuffle {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Shuffle() {}

    /// A number for each use of randomness in training.
    ///
    /// @param batch from 0; -1 for what concerns the whole epoch
    public static long seed(long seed, int epoch, int batch) {
        return new SplittableRandom((seed * GOLDEN + epoch) * GOLDEN + batch).nextLong();
    }

    /// A copy of `indices` in the order of this epoch (Fisher and Yates).
    public static int[] order(int[] indices, long seed, int epoch) {
        var random = new SplittableRandom(seed(seed, epoch, -1));
        var order = indices.clone();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
