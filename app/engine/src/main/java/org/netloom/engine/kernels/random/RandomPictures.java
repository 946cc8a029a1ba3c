package org.netloom.engine.kernels.random;

import java.nio.FloatBuffer;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.augment.Augment;
import org.netloom.core.dataset.augment.FloatPicture;
import org.netloom.core.layers.Augmentation;
import org.netloom.core.layers.Augmentation.RandomCrop;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;
import org.netloom.engine.kernels.reshaping.Resizes;

/// Augmentation of a batch, a picture on each processor: what a picture gets follows from the seed and
/// its place in the batch, however many processors there are. Nothing learns before it, so it has no
/// way back.
public final class RandomPictures implements Kernel, Seeded {
    private final Augmentation layer;
    private final Shape shape;
    private final int size;
    private final int newSize;
    private final float[] none;
    private final @Nullable Kernel still;
    private final boolean draws;
    private final long salt;
    private long seed;

    /// @param shape what comes in
    /// @param salt another for each layer of a net
    public RandomPictures(Augmentation layer, Shape shape, long salt) {
        this.layer = layer;
        this.shape = shape;
        this.salt = salt;
        size = Math.toIntExact(shape.size());
        none = new float[size];
        if (layer instanceof RandomCrop crop) {
            newSize = crop.height() * crop.width() * shape.channels();
            still = Resizes.of(crop, shape);
            draws = crop.chooses(shape.height(), shape.width());
        } else {
            newSize = size;
            still = null;
            draws = true;
        }
    }

    @Override
    public void seed(long run, LongUnaryOperator batch) {
        seed = Seeded.seed(layer.seed(), salt, run, batch);
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        if (training && draws) {
            IntStream.range(0, batch).parallel().forEach(b -> change(in, out, b));
        } else if (still != null) {
            still.forward(in, out, batch, training);
        } else {
            out.put(0, in, 0, batch * size);
        }
    }

    private void change(FloatBuffer in, FloatBuffer out, int at) {
        var before = new float[size];
        var after = new float[newSize];
        in.get(at * size, before);
        Augment.apply(layer, FloatPicture.of(shape, before), new SplittableRandom(Seeded.bits(seed, at)), after);
        out.put(at * newSize, after);
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        for (int b = 0; b < batch; b++) {
            inGradient.put(b * size, none);
        }
    }
}
