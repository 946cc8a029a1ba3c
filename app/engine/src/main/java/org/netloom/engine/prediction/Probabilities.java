package org.netloom.engine.prediction;

/// A row of a net's output as probabilities.
public final class Probabilities {
    /// Keras' guard where a net gives probabilities itself.
    private static final double TINY = 1e-7;

    private Probabilities() {}

    /// Makes probabilities of a row, in place.
    ///
    /// @param softmax whether the row has still to go through softmax
    /// @return the cross-entropy for this label
    public static double ofLogits(float[] row, int label, boolean softmax) {
        if (!softmax) {
            return -Math.log(Math.clamp(row[label], TINY, 1 - TINY));
        }
        float most = row[likeliest(row)];
        double own = row[label] - (double) most;
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) Math.exp(row[i] - most);
            sum += row[i];
        }
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) (row[i] / sum);
        }
        return Math.log(sum) - own;
    }

    /// The first of the largest.
    public static int likeliest(float[] row) {
        int best = 0;
        for (int i = 1; i < row.length; i++) {
            if (row[i] > row[best]) {
                best = i;
            }
        }
        return best;
    }
}
