package org.netloom.core.run.evidence;

import java.util.List;
import org.netloom.core.run.Evaluation;

/// Counts what a net says to pictures whose classes are known. One thread at a time.
public final class Tally {
    private static final int CANDIDATES = 5;

    private final List<String> labels;
    private final int[][] confusion;
    private double loss;
    private long among;
    private long pictures;

    public Tally(List<String> labels) {
        this.labels = List.copyOf(labels);
        confusion = new int[labels.size()][labels.size()];
    }

    /// @param label the picture's class
    /// @param predicted what it is called
    /// @param probabilities one for each class
    /// @param pictureLoss what the picture adds to the loss
    public void add(int label, int predicted, float[] probabilities, double pictureLoss) {
        confusion[label][predicted]++;
        among += isAmongFirst(probabilities, label) ? 1 : 0;
        loss += pictureLoss;
        pictures++;
    }

    /// @param penalty what regularizers add to the mean loss
    public Evaluation evaluation(double penalty) {
        double all = Math.max(1, pictures);
        return Evaluation.of(labels, confusion, loss / all + penalty, among / all);
    }

    /// Whether fewer than five others are likelier; of equals the first ones are.
    private static boolean isAmongFirst(float[] probabilities, int label) {
        int likelier = 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[label] || (probabilities[i] == probabilities[label] && i < label)) {
                likelier++;
            }
        }
        return likelier < CANDIDATES;
    }
}
