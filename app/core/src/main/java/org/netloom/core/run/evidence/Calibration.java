package org.netloom.core.run.evidence;

import java.util.ArrayList;
import java.util.List;

/// How far a net is right as often as it says: the pictures by how sure it was, and the expected
/// calibration error Σ n/N · |share right − mean confidence| (Guo et al. 2017).
///
/// @param bins of equal width, upper ends included; those without pictures are there, too
/// @param error from 0 to 1
public record Calibration(List<Bin> bins, double error) {

    /// @param from of the confidence
    /// @param confidence its mean; 0 without pictures
    /// @param accuracy the share that is right; 0 without pictures
    public record Bin(double from, double to, int pictures, double confidence, double accuracy) {}

    private static final int BINS = 10;

    public Calibration {
        bins = List.copyOf(bins);
    }

    public static Calibration of(List<PredictedPicture> pictures) {
        var counts = new int[BINS];
        var right = new int[BINS];
        var sure = new double[BINS];
        for (var picture : pictures) {
            int bin = Math.clamp((int) Math.ceil(picture.probability() * BINS) - 1, 0, BINS - 1);
            counts[bin]++;
            sure[bin] += picture.probability();
            right[bin] += picture.isRight() ? 1 : 0;
        }
        var bins = new ArrayList<Bin>();
        double error = 0;
        for (int i = 0; i < BINS; i++) {
            double n = Math.max(1, counts[i]);
            bins.add(new Bin((double) i / BINS, (i + 1.0) / BINS, counts[i], sure[i] / n, right[i] / n));
            error += Math.abs(right[i] - sure[i]);
        }
        return new Calibration(bins, pictures.isEmpty() ? 0 : error / pictures.size());
    }
}
