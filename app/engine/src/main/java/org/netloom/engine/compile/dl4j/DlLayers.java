package org.netloom.engine.compile.dl4j;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSoftSign;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.weights.Weight;
import org.netloom.engine.compile.weights.Layout;

/// Deeplearning4j's layers with every option set: its defaults are not Keras'.
public final class DlLayers {
    private DlLayers() {}

    public static void dense(
            Vertices net, String vertex, Dense dense, Shape in, ActivationFunction activation, String... from) {
        var layer = new DenseLayer.Builder()
                .nIn(in.channels())
                .nOut(dense.units())
                .hasBias(dense.useBias())
                .hasLayerNorm(false)
                .weightInit(WeightInit.ZERO)
                .biasInit(0)
                .activation(function(activation))
                .build();
        net.layer(vertex, layer, from);
        keep(net, vertex, dense.weights(List.of(in)), Layout::dense);
    }

    /// A layer's kernel is `W` and its bias `b` in Deeplearning4j.
    static void keep(Vertices net, String vertex, List<Weight> weights, Function<List<Integer>, Layout> kernelLayout) {
        for (var weight : weights) {
            if (weight.name().equals("bias")) {
                net.keep(vertex, weight, "b", Layout.plain(weight.shape()));
            } else {
                net.keep(vertex, weight, "W", kernelLayout.apply(weight.shape()));
            }
        }
    }

    /// Whether Deeplearning4j has the function with Keras' constants.
    public static boolean knows(ActivationFunction function) {
        return find(function).isPresent();
    }

    public static Layer activation(ActivationFunction function) {
        return new ActivationLayer.Builder().activation(function(function)).build();
    }

    static IActivation function(ActivationFunction function) {
        return find(function).orElseThrow();
    }

    private static Optional<IActivation> find(ActivationFunction function) {
        return Optional.ofNullable(
                switch (function) {
                    case LINEAR -> new ActivationIdentity();
                    case RELU -> new ActivationReLU();
                    case SIGMOID -> new ActivationSigmoid();
                    case TANH -> new ActivationTanH();
                    case ELU -> new ActivationELU();
                    case SELU -> new ActivationSELU();
                    case SOFTPLUS -> new ActivationSoftPlus();
                    case SOFTSIGN -> new ActivationSoftSign();
                    case SILU -> new ActivationSwish();
                    default -> null;
                });
    }
}
