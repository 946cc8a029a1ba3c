package org.netloom.engine.prediction;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.netloom.core.project.Preprocessing;
import org.netloom.core.training.Loss;
import org.netloom.engine.compile.Net;
import org.netloom.engine.feed.BatchFeed;
import org.netloom.engine.feed.Pictures;
import org.netloom.engine.losses.PictureLoss;
import org.netloom.engine.losses.Readout;

/// Runs a net over pictures whose classes are known. Keeps its batches for the next time: close it.
public final class Scoring implements AutoCloseable {
    private static final int MOST_PICTURES = 128;
    private static final long MOST_ACTIVATIONS = 64 << 20;

    private final Net net;
    private final BatchFeed feed;
    private final PictureLoss loss;
    private final Readout readout;
    private final float[] row;
    private float[] rows = new float[0];

    /// What all pictures came to.
    ///
    /// @param loss mean over the pictures, regularizers included
    /// @param accuracy a share
    /// @param penalty of the loss, the regularizers' part
    public record Score(int pictures, double loss, double accuracy, double penalty) {}

    /// Hears what the net says to each picture.
    @FunctionalInterface
    public interface Listener {
        /// @param probabilities valid during the call
        void said(int index, int label, float[] probabilities, double loss);
    }

    public Scoring(Net net, Pictures pictures, Preprocessing preprocessing, Loss loss) {
        this.net = net;
        this.feed = new BatchFeed(pictures, preprocessing, net.input(), batchSize(net.activations()));
        this.row = new float[Math.toIntExact(net.output().size())];
        this.loss = new PictureLoss(loss, net.top(), row.length);
        this.readout = new Readout(loss, net.top(), row.length);
    }

    /// As many as keep the activations of a batch in modest memory.
    ///
    /// @param activations numbers for one picture
    public static int batchSize(long activations) {
        return (int) Math.clamp(MOST_ACTIVATIONS / Math.max(1, activations), 1, MOST_PICTURES);
    }

    /// @param stopped asked between batches; true ends with the pictures so far
    public Score over(int[] indices, BooleanSupplier stopped, @Nullable Listener listener) {
        var sums = new double[3];
        var seen = new int[1];
        feed.each(indices, 0, batch -> {
            int count = batch.size() * row.length;
            if (rows.length < count) {
                rows = new float[count];
            }
            net.run(batch.batch(), output -> output.get(0, rows, 0, count));
            for (int i = 0; i < batch.size(); i++) {
                System.arraycopy(rows, i * row.length, row, 0, row.length);
                int label = batch.labels()[i];
                double lost = loss.of(row, label);
                var probabilities = readout.probabilities(row);
                sums[0] += lost;
                sums[1] += Readout.likeliest(probabilities) == label ? 1 : 0;
                if (listener != null) {
                    listener.said(batch.indices()[i], label, probabilities, lost);
                }
            }
            sums[2] += net.penalty() * batch.size();
            seen[0] += batch.size();
            return !stopped.getAsBoolean();
        });
        int all = Math.max(1, seen[0]);
        return new Score(seen[0], (sums[0] + sums[2]) / all, sums[1] / all, sums[2] / all);
    }

    @Override
    public void close() {
        feed.close();
    }
}
