package org.netloom.engine.kernels.activating;

/// The functions of `keras.activations` that take every value by itself, with the slopes that
/// TensorFlow has where they bend.
public final class Curves {
    private static final double SELU_SCALE = 1.0507009873554805;
    private static final double SELU_ALPHA = 1.6732632423543772;
    /// φ(0) of the standard normal distribution.
    private static final double NORMAL = 1 / Math.sqrt(2 * Math.PI);

    private Curves() {}

    /// x above `threshold`, at most `most`; below, negativeSlope · (x − threshold).
    public static Curve relu(double negativeSlope, double threshold, double most) {
        return new Curve(
                x -> x > threshold ? Math.min(x, most) : negativeSlope * (x - threshold),
                x -> x > threshold ? (x < most ? 1 : 0) : negativeSlope);
    }

    public static Curve elu(double alpha) {
        return new Curve(x -> x > 0 ? x : alpha * Math.expm1(x), x -> x >= 0 ? 1 : alpha * Math.exp(x));
    }

    static Curve selu() {
        return new Curve(
                x -> SELU_SCALE * (x > 0 ? x : SELU_ALPHA * Math.expm1(x)),
                x -> SELU_SCALE * (x >= 0 ? 1 : SELU_ALPHA * Math.exp(x)));
    }

    static Curve sigmoid() {
        return new Curve(Curves::sigmoid, x -> sigmoid(x) * sigmoid(-x));
    }

    static Curve tanh() {
        return new Curve(Math::tanh, Curves::tanhSlope);
    }

    /// x · Φ(x), exact and not Keras' approximation by tanh, which no name selects.
    static Curve gelu() {
        return new Curve(x -> x * normal(x), x -> normal(x) + x * NORMAL * Math.exp(-x * x / 2));
    }

    static Curve silu() {
        return new Curve(x -> x * sigmoid(x), x -> sigmoid(x) * (1 + x * sigmoid(-x)));
    }

    static Curve mish() {
        return new Curve(x -> x * Math.tanh(softplus(x)), x -> {
            double tanh = Math.tanh(softplus(x));
            return tanh + x * (1 - tanh * tanh) * sigmoid(x);
        });
    }

    static Curve softplus() {
        return new Curve(Curves::softplus, Curves::sigmoid);
    }

    static Curve softsign() {
        return new Curve(x -> x / (1 + Math.abs(x)), x -> 1 / ((1 + Math.abs(x)) * (1 + Math.abs(x))));
    }

    static Curve exponential() {
        return new Curve(Math::exp, Math::exp);
    }

    static Curve hardSigmoid() {
        return new Curve(Curves::hardSigmoid, Curves::hardSigmoidSlope);
    }

    static Curve hardSilu() {
        return new Curve(x -> x * hardSigmoid(x), x -> hardSigmoid(x) + x * hardSigmoidSlope(x));
    }

    static Curve hardTanh() {
        return new Curve(x -> Math.clamp(x, -1.0, 1.0), x -> x >= -1 && x <= 1 ? 1 : 0);
    }

    static Curve hardShrink() {
        return new Curve(x -> Math.abs(x) > 0.5 ? x : 0, x -> Math.abs(x) > 0.5 ? 1 : 0);
    }

    static Curve softShrink() {
        return new Curve(x -> x > 0.5 ? x - 0.5 : x < -0.5 ? x + 0.5 : 0, x -> Math.abs(x) > 0.5 ? 1 : 0);
    }

    static Curve tanhShrink() {
        return new Curve(x -> x - Math.tanh(x), x -> 1 - tanhSlope(x));
    }

    static Curve sparsePlus() {
        return new Curve(
                x -> x <= -1 ? 0 : x < 1 ? (x + 1) * (x + 1) / 4 : x, x -> x <= -1 ? 0 : x < 1 ? (x + 1) / 2 : 1);
    }

    static Curve sparseSigmoid() {
        return new Curve(x -> Math.clamp((x + 1) / 2, 0.0, 1.0), x -> x > -1 && x < 1 ? 0.5 : 0);
    }

    static Curve squareplus() {
        return new Curve(x -> (x + Math.sqrt(x * x + 4)) / 2, x -> (1 + x / Math.sqrt(x * x + 4)) / 2);
    }

    static Curve logSigmoid() {
        return new Curve(x -> -softplus(-x), x -> sigmoid(-x));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double tanhSlope(double x) {
        double tanh = Math.tanh(x);
        return 1 - tanh * tanh;
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    private static double hardSigmoid(double x) {
        return Math.clamp((x + 3) / 6, 0.0, 1.0);
    }

    private static double hardSigmoidSlope(double x) {
        return x > -3 && x < 3 ? 1.0 / 6 : 0;
    }

    /// Φ(x) to 1e-7 (Abramowitz and Stegun, formula 7.1.26 for erf).
    private static double normal(double x) {
        double t = 1 / (1 + 0.3275911 * Math.abs(x) / Math.sqrt(2));
        double series =
                t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        double tail = series * Math.exp(-x * x / 2) / 2;
        return x > 0 ? 1 - tail : tail;
    }
}
