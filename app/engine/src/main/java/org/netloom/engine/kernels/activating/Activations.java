package org.netloom.engine.kernels.activating;

import static java.lang.Double.POSITIVE_INFINITY;

import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;

/// The kernel of each activation function.
public final class Activations {
    private Activations() {}

    public static Kernel of(ActivationFunction function, Shape shape) {
        return switch (function) {
            case SOFTMAX -> new AlongAxes(shape, VectorFunction.SOFTMAX);
            case LOG_SOFTMAX -> new AlongAxes(shape, VectorFunction.LOG_SOFTMAX);
            case SPARSEMAX -> new AlongAxes(shape, VectorFunction.SPARSEMAX);
            case LINEAR -> elementwise(shape, new Curve(x -> x, x -> 1));
            case RELU -> elementwise(shape, Curves.relu(0, 0, POSITIVE_INFINITY));
            case RELU6 -> elementwise(shape, Curves.relu(0, 0, 6));
            case LEAKY_RELU -> elementwise(shape, Curves.relu(0.2, 0, POSITIVE_INFINITY));
            case ELU, CELU -> elementwise(shape, Curves.elu(1));
            case SELU -> elementwise(shape, Curves.selu());
            case GELU -> elementwise(shape, Curves.gelu());
            case SILU -> elementwise(shape, Curves.silu());
            case MISH -> elementwise(shape, Curves.mish());
            case SIGMOID -> elementwise(shape, Curves.sigmoid());
            case TANH -> elementwise(shape, Curves.tanh());
            case SOFTPLUS -> elementwise(shape, Curves.softplus());
            case SOFTSIGN -> elementwise(shape, Curves.softsign());
            case EXPONENTIAL -> elementwise(shape, Curves.exponential());
            case HARD_SIGMOID -> elementwise(shape, Curves.hardSigmoid());
            case HARD_SILU -> elementwise(shape, Curves.hardSilu());
            case HARD_TANH -> elementwise(shape, Curves.hardTanh());
            case HARD_SHRINK -> elementwise(shape, Curves.hardShrink());
            case SOFT_SHRINK -> elementwise(shape, Curves.softShrink());
            case TANH_SHRINK -> elementwise(shape, Curves.tanhShrink());
            case SPARSE_PLUS -> elementwise(shape, Curves.sparsePlus());
            case SPARSE_SIGMOID -> elementwise(shape, Curves.sparseSigmoid());
            case SQUAREPLUS -> elementwise(shape, Curves.squareplus());
            case LOG_SIGMOID -> elementwise(shape, Curves.logSigmoid());
        };
    }

    private static Kernel elementwise(Shape shape, Curve curve) {
        return new Elementwise(Math.toIntExact(shape.size()), curve);
    }
}
