package org.netloom.engine.bench;

import java.util.Arrays;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.project.Preprocessing;
import org.netloom.engine.compile.Batch;
import org.netloom.engine.compile.Net;
import org.netloom.engine.feed.BatchFeed;
import org.netloom.engine.feed.Pictures;
import org.netloom.engine.feed.Pixels;
import org.netloom.engine.losses.Top;
import org.netloom.engine.prediction.Scoring;

/// From pixels to probabilities, many pictures at a time and one by one.
///
/// @param oneMs median of a picture alone, in milliseconds
record PredictionSpeed(double imagesPerSecond, double oneMs) {
    private static final int WARM_UP = 500;
    private static final int ALONE = 30;

    static PredictionSpeed measure(Net net, Pictures pictures, Progress progress) {
        return new PredictionSpeed(many(net, pictures, progress), one(net, pictures));
    }

    private static double many(Net net, Pictures pictures, Progress progress) {
        int batch = Math.min(pictures.count(), Scoring.batchSize(net.activations()));
        var all = new int[pictures.count()];
        Arrays.setAll(all, i -> i);
        int outputs = Math.toIntExact(net.output().size());
        var rows = new float[batch * outputs];
        try (var feed = new BatchFeed(pictures, Preprocessing.DEFAULT, net.input(), batch)) {
            feed.each(Arrays.copyOf(all, Math.min(WARM_UP, all.length)), 0, b -> {
                read(net, b.batch(), rows, outputs);
                return true;
            });
            long begun = System.nanoTime();
            feed.each(all, 0, b -> {
                progress.check();
                read(net, b.batch(), rows, outputs);
                return true;
            });
            return all.length / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private static double one(Net net, Pictures pictures) {
        int outputs = Math.toIntExact(net.output().size());
        var row = new float[outputs];
        var pixels = new Pixels(Preprocessing.DEFAULT, net.input());
        var bytes = new byte[pixels.size()];
        var times = new double[ALONE];
        try (var batch = new Batch(net.input(), 1)) {
            for (int i = 0; i < ALONE; i++) {
                pictures.read(i % pictures.count(), bytes);
                long begun = System.nanoTime();
                pixels.put(bytes, batch.pixels(), 0);
                read(net, batch, row, outputs);
                times[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        return Figures.median(times);
    }

    private static void read(Net net, Batch batch, float[] rows, int outputs) {
        net.run(batch, output -> output.get(0, rows, 0, batch.size() * outputs));
        Top.apply(net.top(), rows, outputs);
    }
}
