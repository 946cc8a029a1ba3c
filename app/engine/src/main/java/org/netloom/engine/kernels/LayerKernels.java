package org.netloom.engine.kernels;

import java.util.List;
import java.util.Optional;
import org.netloom.core.layers.Activating;
import org.netloom.core.layers.Activation;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Augmentation;
import org.netloom.core.layers.Convolution;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Merging;
import org.netloom.core.layers.Normalizing;
import org.netloom.core.layers.Pooling;
import org.netloom.core.layers.Preprocessor;
import org.netloom.core.layers.Regularization;
import org.netloom.core.layers.Reshaping;
import org.netloom.core.layers.Unknown;
import org.netloom.core.layers.options.Interpolation;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.activating.Activations;
import org.netloom.engine.kernels.activating.AlongAxes;
import org.netloom.engine.kernels.activating.Curves;
import org.netloom.engine.kernels.activating.Elementwise;
import org.netloom.engine.kernels.activating.LearnedSlope;
import org.netloom.engine.kernels.activating.VectorFunction;
import org.netloom.engine.kernels.merging.Combine;
import org.netloom.engine.kernels.merging.Join;
import org.netloom.engine.kernels.normalizing.BatchNorm;
import org.netloom.engine.kernels.normalizing.LayerNorm;
import org.netloom.engine.kernels.normalizing.Rescale;
import org.netloom.engine.kernels.normalizing.Standardize;
import org.netloom.engine.kernels.pooling.AveragePool;
import org.netloom.engine.kernels.pooling.GlobalAverage;
import org.netloom.engine.kernels.pooling.GlobalMax;
import org.netloom.engine.kernels.pooling.MaxPool;
import org.netloom.engine.kernels.random.AlphaMask;
import org.netloom.engine.kernels.random.DropoutMask;
import org.netloom.engine.kernels.random.GaussianAdd;
import org.netloom.engine.kernels.random.GaussianScale;
import org.netloom.engine.kernels.reshaping.ChannelsLast;
import org.netloom.engine.kernels.reshaping.Resample;
import org.netloom.engine.kernels.reshaping.Resizes;
import org.netloom.engine.kernels.reshaping.Selection;

/// The kernels of the families of which Deeplearning4j does nothing.
public final class LayerKernels {
    private LayerKernels() {}

    /// One more of a layer's kernel, where that treats every picture by itself and keeps nothing, so that
    /// several threads may each have one.
    public static Optional<Operation> independent(Layer layer, List<Shape> in, Shape out) {
        return switch (layer) {
            case Activation(ActivationFunction function) -> Optional.of(Activations.of(function, out));
            case Activating.PReLU _ -> Optional.empty();
            case Activating activation -> Optional.of(of(activation, out));
            case Pooling pooling -> Optional.of(of(pooling, in.getFirst()));
            case Reshaping reshaping -> Optional.of(of(reshaping, in.getFirst(), out));
            case Preprocessor.Normalization _ -> Optional.empty();
            case Preprocessor preprocessor -> Optional.of(of(preprocessor, in.getFirst()));
            case Merging merging -> Optional.of(of(merging, in, out));
            case Input _, Convolution _, Dense _, Normalizing _, Regularization _, Augmentation _, Unknown _ ->
                Optional.empty();
        };
    }

    public static Kernel of(Activating layer, Shape shape) {
        int size = Math.toIntExact(shape.size());
        return switch (layer) {
            case Activating.ReLU(var most, double slope, double threshold) ->
                new Elementwise(size, Curves.relu(slope, threshold, most == null ? Double.POSITIVE_INFINITY : most));
            case Activating.LeakyReLU(double slope) ->
                new Elementwise(size, Curves.relu(slope, 0, Double.POSITIVE_INFINITY));
            case Activating.ELU(double alpha) -> new Elementwise(size, Curves.elu(alpha));
            case Activating.PReLU slopes ->
                new LearnedSlope(
                        shape, slopes.weights(List.of(shape)).getFirst().shape());
            case Activating.Softmax softmax ->
                new AlongAxes(shape, softmax.dimensions(shape).orElseThrow(), VectorFunction.SOFTMAX);
        };
    }

    public static Kernel of(Pooling layer, Shape in) {
        return switch (layer) {
            case Pooling.MaxPooling2D(var size, var strides, var padding) -> new MaxPool(in, size, strides, padding);
            case Pooling.AveragePooling2D(var size, var strides, var padding) ->
                new AveragePool(in, size, strides, padding);
            case Pooling.GlobalMaxPooling2D _ -> new GlobalMax(in);
            case Pooling.GlobalAveragePooling2D _ -> new GlobalAverage(in);
        };
    }

    public static Kernel of(Reshaping layer, Shape in, Shape out) {
        return switch (layer) {
            case Reshaping.Flatten() -> new ChannelsLast(in);
            case Reshaping.Reshape _ -> Selection.reshape(in, out);
            case Reshaping.UpSampling2D(var size, var interpolation) ->
                interpolation == Interpolation.NEAREST
                        ? Selection.repeated(in, size)
                        : new Resample(in, out, interpolation, false);
            case Reshaping.ZeroPadding2D(var border) -> Selection.padded(in, border, 0);
            case Reshaping.Cropping2D(var border) -> Selection.cropped(in, out, border.top(), border.left());
        };
    }

    /// @param salt another for each layer of a net
    public static Kernel of(Regularization layer, Shape shape, int salt) {
        int size = Math.toIntExact(shape.size());
        return switch (layer) {
            case Regularization.Dropout(double rate, var seed) -> new DropoutMask(size, 1, rate, seed, salt);
            case Regularization.SpatialDropout2D(double rate, var seed) ->
                new DropoutMask(size, shape.height() * shape.width(), rate, seed, salt);
            case Regularization.GaussianNoise(double stddev, var seed) -> new GaussianAdd(size, stddev, seed, salt);
            case Regularization.GaussianDropout(double rate, var seed) -> new GaussianScale(size, rate, seed, salt);
            case Regularization.AlphaDropout(double rate, var seed) -> new AlphaMask(size, rate, seed, salt);
        };
    }

    public static Kernel of(Normalizing layer, Shape shape) {
        return switch (layer) {
            case Normalizing.BatchNormalization norm -> new BatchNorm(norm, shape);
            case Normalizing.LayerNormalization norm -> new LayerNorm(norm, shape);
        };
    }

    public static Kernel of(Preprocessor layer, Shape in) {
        return switch (layer) {
            case Preprocessor.Rescaling rescaling -> new Rescale(rescaling, in);
            case Preprocessor.Normalization normalization -> new Standardize(normalization, in);
            case Preprocessor.Resizing resizing -> Resizes.of(resizing, in);
            case Preprocessor.CenterCrop crop -> Resizes.of(crop, in);
        };
    }

    public static Operation of(Merging layer, List<Shape> in, Shape out) {
        return switch (layer) {
            case Merging.Elementwise elementwise -> new Combine(elementwise, in, out);
            case Merging.Concatenate join ->
                new Join(in, join.dimension(out.dimensions().size()));
        };
    }
}
