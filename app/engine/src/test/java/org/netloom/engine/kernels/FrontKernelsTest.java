package org.netloom.engine.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.core.layers.Augmentation;
import org.netloom.core.layers.Augmentation.RandomCrop;
import org.netloom.core.layers.Augmentation.RandomRotation;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.Preprocessor.Normalization;
import org.netloom.core.layers.options.FillMode;
import org.netloom.core.layers.options.Interpolation;
import org.netloom.core.layers.options.Range;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;
import org.netloom.engine.kernels.normalizing.Standardize;
import org.netloom.engine.kernels.random.RandomPictures;

class FrontKernelsTest {
    private static final Shape SHAPE = Shape.map(6, 5, 2);
    private static final int BATCH = 40;
    private static final float[] PICTURES = pictures();

    private static float[] pictures() {
        var random = new SplittableRandom(3);
        var pictures = new float[BATCH * 60];
        for (int i = 0; i < pictures.length; i++) {
            pictures[i] = (float) random.nextDouble(i % 60 < 30 ? 100 : 200);
        }
        return pictures;
    }

    private static RandomPictures rotation(@Nullable Integer seed) {
        var layer = new RandomRotation(Range.around(0.2), FillMode.REFLECT, Interpolation.BILINEAR, seed, 0);
        return new RandomPictures(layer, SHAPE, 1);
    }

    @Test
    void augmentationIsActiveInTrainingOnly() {
        var kernel = rotation(null);
        kernel.seed(1, seed -> seed);

        assertThat(run(kernel, false)).containsExactly(PICTURES);
        assertThat(run(kernel, true)).isNotEqualTo(PICTURES);
    }

    @Test
    void augmentationDoesNotCareForTheNumberOfThreads() throws ExecutionException, InterruptedException {
        var expected = run(seeded(rotation(null), 7, 3), true);
        for (int threads : new int[] {1, 4}) {
            try (var pool = new ForkJoinPool(threads)) {
                assertThat(pool.submit(() -> run(seeded(rotation(null), 7, 3), true))
                                .get())
                        .containsExactly(expected);
            }
        }
        assertThat(run(seeded(rotation(null), 7, 4), true)).isNotEqualTo(expected);
        assertThat(run(seeded(rotation(9), 7, 3), true)).containsExactly(run(seeded(rotation(9), 8, 3), true));
    }

    static Stream<Augmentation> kinds() {
        return LayerCatalog.entries().stream()
                .map(LayerCatalog.Entry::initial)
                .filter(Augmentation.class::isInstance)
                .map(Augmentation.class::cast);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindGivesTheSameBytesWithOneThreadAndWithTwo(Augmentation layer)
            throws ExecutionException, InterruptedException {
        var shape = Shape.map(32, 32, 3);
        var in = new float[8 * 32 * 32 * 3];
        var random = new SplittableRandom(11);
        for (int i = 0; i < in.length; i++) {
            in[i] = random.nextInt(256);
        }
        int size = Math.toIntExact(
                ((ShapeResult.Fits) layer.shape(List.of(shape))).shape().size());
        var results = new ArrayList<byte[]>();
        for (int threads = 1; threads <= 2; threads++) {
            var kernel = seeded(new RandomPictures(layer, shape, 2), 7, 3);
            var out = ByteBuffer.allocate(8 * size * Float.BYTES);
            try (var pool = new ForkJoinPool(threads)) {
                pool.submit(() -> kernel.forward(FloatBuffer.wrap(in), out.asFloatBuffer(), 8, true))
                        .get();
            }
            results.add(out.array());
        }

        assertThat(results.getLast()).isEqualTo(results.getFirst());
        assertThat(ByteBuffer.wrap(results.getFirst()).asFloatBuffer()).isNotEqualTo(FloatBuffer.wrap(in));
    }

    @Test
    void cropsTakeTheMiddleInPredictionAsKerasDescribesIt() {
        var kernel = new RandomPictures(new RandomCrop(3, 3, null), Shape.map(6, 8, 1), 1);
        var in = new float[48];
        for (int i = 0; i < in.length; i++) {
            in[i] = i % 8;
        }
        var out = new float[9];
        kernel.forward(FloatBuffer.wrap(in), FloatBuffer.wrap(out), 1, false);

        // Columns 1 to 6 of the largest square, two at a time.
        assertThat(out).containsExactly(1.5f, 3.5f, 5.5f, 1.5f, 3.5f, 5.5f, 1.5f, 3.5f, 5.5f);
    }

    @Test
    void everyPictureOfABatchGetsAnotherDraw() {
        var same = new float[PICTURES.length];
        for (int b = 0; b < BATCH; b++) {
            System.arraycopy(PICTURES, 0, same, b * 60, 60);
        }
        var out = new float[same.length];
        seeded(rotation(null), 1, 1).forward(FloatBuffer.wrap(same), FloatBuffer.wrap(out), BATCH, true);

        assertThat(Arrays.copyOfRange(out, 0, 60)).isNotEqualTo(Arrays.copyOfRange(out, 60, 120));
    }

    @Test
    void normalizationFindsOutMeanAndVarianceInSeveralBatches() {
        var kernel = new Standardize(new Normalization(), SHAPE);
        int some = 15;
        kernel.adapt(FloatBuffer.wrap(PICTURES), some);
        kernel.adapt(FloatBuffer.wrap(PICTURES).slice(some * 60, (BATCH - some) * 60), BATCH - some);

        for (int c = 0; c < 2; c++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < PICTURES.length; i++) {
                if (i / 30 % 2 == c) {
                    sum += PICTURES[i];
                    squares += (double) PICTURES[i] * PICTURES[i];
                }
            }
            double mean = sum / (BATCH * 30);
            assertThat((double) kernel.statistic("mean")[c]).isCloseTo(mean, within(1e-3));
            assertThat((double) kernel.statistic("variance")[c])
                    .isCloseTo(squares / (BATCH * 30) - mean * mean, within(1e-1));
        }
    }

    private static RandomPictures seeded(RandomPictures kernel, long run, int batch) {
        kernel.seed(run, seed -> seed * 1000 + batch);
        return kernel;
    }

    private static float[] run(Kernel kernel, boolean training) {
        var out = new float[PICTURES.length];
        kernel.forward(FloatBuffer.wrap(PICTURES), FloatBuffer.wrap(out), BATCH, training);
        return out;
    }
}
