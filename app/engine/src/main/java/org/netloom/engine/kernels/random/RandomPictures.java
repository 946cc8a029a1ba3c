package org.netloom.engine.kernels.random;

import java.nio.FloatBuffer;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.netloom.core.dataset.augment.Augment;
import org.netloom.core.dataset.augment.FloatPicture;
import org.netloom.core.layers.Augmentation;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;

/// Augmentation of a batch, a picture on each processor: what a picture gets follows from the seed and
/// its place in the batch, however many processors there are. Nothing learns before it, so it has no
/// way back.
public final class RandomPictures implements Kernel, Seeded {
    private final Augmentation layer;
    private final Shape shape;
    private final int size;
    private final float[] none;
    private final long salt;
    private long seed;

    /// @param salt another for each layer of a net
    public RandomPictures(Augmentation layer, Shape shape, long salt) {
        this.layer = layer;
        this.shape = shape;
        this.salt = salt;
        size = Math.toIntExact(shape.size());
        none = new float[size];
    }

    @Override
    public void seed(long run, LongUnaryOperator batch) {
        seed = Seeded.seed(layer.seed(), salt, run, batch);
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        if (training) {
            IntStream.range(0, batch).parallel().forEach(b -> change(in, out, b));
        } else {
            out.put(0, in, 0, batch * size);
        }
    }

    private void change(FloatBuffer in, FloatBuffer out, int at) {
        var before = new float[size];
        var after = new float[size];
        in.get(at * size, before);
        Augment.apply(layer, FloatPicture.of(shape, before), new SplittableRandom(Seeded.bits(seed, at)), after);
        out.put(at * size, after);
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        for (int b = 0; b < batch; b++) {
            inGradient.put(b * size, none);
        }
    }
}
