package org.netloom.engine.kernels.random;

import org.jspecify.annotations.Nullable;

/// Keras' AlphaDropout: what is dropped becomes α′ = −scale · alpha of selu, then all values become
/// a · value + b with a = ((1 − rate)(1 + rate · α′²))^−½ and b = −a · α′ · rate.
public final class AlphaMask extends Noise {
    private static final double SATURATED = -1.6732632423543772 * 1.0507009873554805;

    private final double rate;
    private final float factor;
    private final float kept;
    private final float dropped;

    public AlphaMask(int size, double rate, @Nullable Integer own, long salt) {
        super(size, own, salt);
        this.rate = rate;
        double a = 1 / Math.sqrt((1 - rate) * (1 + rate * SATURATED * SATURATED));
        double b = -a * SATURATED * rate;
        factor = (float) a;
        kept = (float) b;
        dropped = (float) (a * SATURATED + b);
    }

    @Override
    public void draw(int start, int count, float[] factors, float[] shifts) {
        long threshold = threshold(rate);
        for (int i = 0; i < count; i++) {
            boolean drops = below(threshold, start + i) == 1;
            factors[i] = drops ? 0 : factor;
            shifts[i] = drops ? dropped : kept;
        }
    }
}
