package org.netloom.engine.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.engine.kernels.random.AlphaMask;
import org.netloom.engine.kernels.random.DropoutMask;
import org.netloom.engine.kernels.random.GaussianAdd;
import org.netloom.engine.kernels.random.GaussianScale;
import org.netloom.engine.kernels.random.Noise;

/// What noise layers draw, against the moments of Keras' formulae.
class NoiseTest {
    private static final int SIZE = 200;
    private static final int BATCH = 500;

    /// Noise as a function of a layer's own seed.
    static List<Function<@Nullable Integer, Noise>> all() {
        return List.of(
                own -> new DropoutMask(SIZE, 1, 0.3, own, 1),
                own -> new DropoutMask(SIZE, 50, 0.3, own, 1),
                own -> new GaussianAdd(SIZE, 0.4, own, 1),
                own -> new GaussianScale(SIZE, 0.3, own, 1),
                own -> new AlphaMask(SIZE, 0.3, own, 1));
    }

    @ParameterizedTest
    @MethodSource("all")
    void doesNothingInInference(Function<@Nullable Integer, Noise> noise) {
        assertThat(run(noise.apply(null), filled(1.5f), false)).containsExactly(filled(1.5f));
    }

    @ParameterizedTest
    @MethodSource("all")
    void repeatsItselfBySeedAndBatch(Function<@Nullable Integer, Noise> noise) {
        var first = seeded(noise.apply(null), 7, 3);

        assertThat(seeded(noise.apply(null), 7, 3)).containsExactly(first);
        assertThat(seeded(noise.apply(null), 7, 4)).isNotEqualTo(first);
        assertThat(seeded(noise.apply(null), 8, 3)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aSeedOfItsOwnDoesNotCareForTheRuns(Function<@Nullable Integer, Noise> noise) {
        assertThat(seeded(noise.apply(5), 7, 3)).containsExactly(seeded(noise.apply(5), 8, 3));
        assertThat(seeded(noise.apply(5), 7, 4)).isNotEqualTo(seeded(noise.apply(5), 7, 3));
        assertThat(seeded(noise.apply(6), 7, 3)).isNotEqualTo(seeded(noise.apply(5), 7, 3));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theGradientIsThatOfTheSameDraw(Function<@Nullable Integer, Noise> made) {
        var noise = made.apply(null);
        noise.seed(7, seed -> seed);
        var at = run(noise, filled(1), true);
        var beyond = run(noise, filled(2), true);
        var gradient = FloatBuffer.allocate(SIZE * BATCH);
        var none = FloatBuffer.allocate(SIZE * BATCH);
        noise.backward(none, none, FloatBuffer.wrap(filled(1)), gradient, BATCH);

        for (int i = 0; i < at.length; i++) {
            assertThat(gradient.get(i)).isCloseTo(beyond[i] - at[i], within(1e-5f));
        }
    }

    @Test
    void dropoutKeepsTheMean() {
        var out = seeded(new DropoutMask(SIZE, 1, 0.3, null, 0), 1, 1);

        assertThat(share(out, 0)).isCloseTo(0.3, within(0.006));
        assertThat(mean(out)).isCloseTo(1, within(0.01));
    }

    @Test
    void spatialDropoutTakesWholeChannels() {
        var out = seeded(new DropoutMask(SIZE, 50, 0.3, null, 0), 1, 1);
        for (int channel = 0; channel < BATCH * SIZE / 50; channel++) {
            var values = Arrays.copyOfRange(out, channel * 50, channel * 50 + 50);
            assertThat(values).containsOnly(values[0]);
        }
        assertThat(share(out, 0)).isCloseTo(0.3, within(0.04));
    }

    @Test
    void gaussianNoiseHasItsDeviation() {
        var out = seeded(new GaussianAdd(SIZE, 0.4, null, 0), 1, 1);

        assertThat(mean(out)).isCloseTo(1, within(0.005));
        assertThat(deviation(out)).isCloseTo(0.4, within(0.004));
        assertThat(share(out, value -> Math.abs(value - 1) > 0.8)).isCloseTo(0.0455, within(0.003));
    }

    @Test
    void gaussianDropoutHasTheDeviationOfDropout() {
        var out = seeded(new GaussianScale(SIZE, 0.3, null, 0), 1, 1);

        assertThat(mean(out)).isCloseTo(1, within(0.007));
        assertThat(deviation(out)).isCloseTo(Math.sqrt(0.3 / 0.7), within(0.007));
    }

    /// On standard normal values; the value of what is dropped was computed by Keras for rate 0.3.
    @Test
    void alphaDropoutKeepsMeanAndVariance() {
        var noise = new GaussianAdd(SIZE, 1, null, 3);
        noise.seed(1, seed -> seed);
        var normal = run(noise, filled(0), true);
        var alpha = new AlphaMask(SIZE, 0.3, null, 0);
        alpha.seed(2, seed -> seed);
        var out = run(alpha, normal, true);

        assertThat(mean(out)).isCloseTo(0, within(0.015));
        assertThat(deviation(out)).isCloseTo(1, within(0.015));
        assertThat(share(out, value -> Math.abs(value - ALPHA_DROPPED) < 1e-5)).isCloseTo(0.3, within(0.006));
    }

    private static final double ALPHA_DROPPED = -1.0595481;

    private static float[] seeded(Noise noise, long run, int batch) {
        noise.seed(run, seed -> seed * 1000 + batch);
        return run(noise, filled(1), true);
    }

    private static float[] run(Noise noise, float[] in, boolean training) {
        var out = new float[in.length];
        noise.forward(FloatBuffer.wrap(in), FloatBuffer.wrap(out), BATCH, training);
        return out;
    }

    private static float[] filled(float value) {
        var values = new float[SIZE * BATCH];
        Arrays.fill(values, value);
        return values;
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(float[] values) {
        double mean = mean(values);
        double sum = 0;
        for (float value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / values.length);
    }

    private static double share(float[] values, float wanted) {
        return share(values, value -> value == wanted);
    }

    private static double share(float[] values, java.util.function.DoublePredicate wanted) {
        int count = 0;
        for (float value : values) {
            count += wanted.test(value) ? 1 : 0;
        }
        return (double) count / values.length;
    }
}
