package org.netloom.core.dataset.picture.jpeg.coded;

/// The order in which a block's coefficients are written (T.81, figure 5).
final class Zigzag {
    /// The place, 8 · row + column, of each.
    static final int[] ORDER = order();

    private Zigzag() {}

    private static int[] order() {
        var order = new int[64];
        int at = 0;
        for (int sum = 0; sum < 15; sum++) {
            for (int i = Math.max(0, sum - 7); i <= Math.min(7, sum); i++) {
                order[at++] = sum % 2 == 0 ? 8 * (sum - i) + i : 8 * i + sum - i;
            }
        }
        return order;
    }
}
