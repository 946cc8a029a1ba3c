package org.netloom.engine.bench;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.feed.Pictures;

/// Noise with labels: the speed of a net does not hang on what a picture shows.
final class MadeUpPictures {
    private MadeUpPictures() {}

    static Pictures of(int count, Shape shape, int classes, long seed) {
        var random = new SplittableRandom(seed);
        var pixels = new ArrayList<byte[]>(count);
        var labels = new int[count];
        for (int i = 0; i < count; i++) {
            var picture = new byte[Math.toIntExact(shape.size())];
            random.nextBytes(picture);
            pixels.add(picture);
            labels[i] = random.nextInt(classes);
        }
        return Pictures.of(pixels, labels);
    }
}
