package org.netloom.engine.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.Preprocessing;

/// Fills the next batches on a thread of its own while the net is busy with the last one.
public final class BatchFeed implements AutoCloseable {
    private static final int AHEAD = 2;

    private final Pictures pictures;
    private final Preprocessing preprocessing;
    private final Shape picture;
    private final int batchSize;
    private final List<LabelledBatch> batches = new ArrayList<>();

    public BatchFeed(Pictures pictures, Preprocessing preprocessing, Shape picture, int batchSize) {
        this.pictures = pictures;
        this.preprocessing = preprocessing;
        this.picture = picture;
        this.batchSize = batchSize;
        for (int i = 0; i <= AHEAD; i++) {
            batches.add(new LabelledBatch(picture, batchSize));
        }
    }

    /// What is done with a batch.
    @FunctionalInterface
    public interface Use<E extends Exception> {
        /// @return whether to go on
        boolean take(LabelledBatch batch) throws E;
    }

    /// How many batches so many pictures make.
    public int count(int pictureCount) {
        return Math.ceilDiv(pictureCount, batchSize);
    }

    /// Hands the pictures named by `order` to `use`, a batch at a time.
    ///
    /// @param skip batches to leave out at the beginning
    public <E extends Exception> void each(int[] order, int skip, Use<E> use) throws E {
        var free = new ArrayBlockingQueue<LabelledBatch>(batches.size(), false, batches);
        var full = new ArrayBlockingQueue<Filled>(batches.size() + 1);
        var worker = Thread.ofPlatform().daemon().name("batches").start(() -> fill(order, skip, free, full));
        try {
            for (var batch = next(full); batch != null; batch = next(full)) {
                if (!use.take(batch)) {
                    return;
                }
                free.put(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(worker);
        }
    }

    /// A batch, an error, or the end: a queue holds no nulls.
    private record Filled(
            @Nullable LabelledBatch batch, @Nullable Throwable error) {}

    private static @Nullable LabelledBatch next(BlockingQueue<Filled> full) throws InterruptedException {
        var filled = full.take();
        if (filled.error() != null) {
            throw new IllegalStateException("A batch could not be filled: " + filled.error(), filled.error());
        }
        return filled.batch();
    }

    private void fill(int[] order, int skip, BlockingQueue<LabelledBatch> free, BlockingQueue<Filled> full) {
        var pixels = new Pixels(preprocessing, picture);
        var bytes = new byte[pixels.size()];
        try {
            for (long from = (long) skip * batchSize; from < order.length; from += batchSize) {
                var batch = free.take();
                batch.fill(pictures, order, (int) from, bytes, pixels);
                full.put(new Filled(batch, null));
            }
            full.put(new Filled(null, null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            full.add(new Filled(null, e)); // it has room for all batches and one more
        }
    }

    private static void end(Thread worker) {
        worker.interrupt();
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        batches.forEach(LabelledBatch::close);
    }
}
