package org.netloom.engine.training;

import java.nio.FloatBuffer;
import org.netloom.engine.prediction.Probabilities;

/// Keras' categorical cross-entropy behind softmax, worked out on what goes into the softmax: exact
/// where probabilities themselves would have run into 0 or 1.
final class CrossEntropy {
    private final int classes;
    private final float[] row;
    private double loss;
    private int hits;

    CrossEntropy(int classes) {
        this.classes = classes;
        this.row = new float[classes];
    }

    /// Sum over the pictures of the last batch.
    double loss() {
        return loss;
    }

    /// How many pictures of the last batch were called what they are.
    int hits() {
        return hits;
    }

    /// @param logits a row for each picture
    /// @param gradient is filled with that of the batch's mean loss
    void measure(FloatBuffer logits, int[] labels, int batch, FloatBuffer gradient) {
        loss = 0;
        hits = 0;
        for (int b = 0; b < batch; b++) {
            one(logits, b, labels[b]);
            for (int c = 0; c < classes; c++) {
                row[c] = (row[c] - (c == labels[b] ? 1 : 0)) / batch;
            }
            gradient.put(b * classes, row);
        }
    }

    /// Leaves the probabilities in `row`.
    private void one(FloatBuffer logits, int b, int label) {
        logits.get(b * classes, row);
        hits += Probabilities.likeliest(row) == label ? 1 : 0;
        loss += Probabilities.ofLogits(row, label, true);
    }
}
