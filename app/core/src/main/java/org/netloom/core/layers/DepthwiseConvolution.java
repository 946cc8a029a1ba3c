package org.netloom.core.layers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.Check;
import org.netloom.core.layers.options.Padding;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;
import org.netloom.core.layers.weights.Regularizer;
import org.netloom.core.layers.weights.Weight;
import org.netloom.core.layers.weights.WeightOptions;

/// Convolutions whose filters look at one channel each, `depthMultiplier` of them at every channel.
public sealed interface DepthwiseConvolution extends Convolution {

    int depthMultiplier();

    WeightOptions depthwise();

    record DepthwiseConv2D(
            Size kernelSize,
            Size strides,
            Padding padding,
            int depthMultiplier,
            Size dilationRate,
            ActivationFunction activation,
            boolean useBias,
            @JsonUnwrapped(prefix = "depthwise_") WeightOptions depthwise,
            @JsonUnwrapped(prefix = "bias_") WeightOptions bias,
            @Nullable Regularizer activityRegularizer)
            implements DepthwiseConvolution {

        public DepthwiseConv2D {
            Check.positive("depth_multiplier", depthMultiplier);
            Check.window(kernelSize, strides, dilationRate);
            depthwise.check("kernel", 4);
            bias.check("bias", 1);
        }

        /// Keras' defaults for all but the kernel's size.
        public DepthwiseConv2D(int kernelSize) {
            this(
                    Size.of(kernelSize),
                    Size.of(1),
                    Padding.VALID,
                    1,
                    Size.of(1),
                    ActivationFunction.LINEAR,
                    true,
                    WeightOptions.kernel(),
                    WeightOptions.bias(),
                    null);
        }

        @Override
        public ShapeResult shape(List<Shape> inputs) {
            var in = inputs.getFirst();
            return Sliding.shape(this, in, in.channels() * depthMultiplier);
        }

        @Override
        public List<Weight> weights(List<Shape> inputs) {
            var kernel = filters("kernel", inputs.getFirst());
            return weights(kernel, inputs.getFirst().channels() * depthMultiplier);
        }

        @Override
        public long flops(List<Shape> inputs, Shape output) {
            return 2 * output.size() * kernelSize.height() * kernelSize.width();
        }
    }

    /// A DepthwiseConv2D, and a convolution of 1×1 that mixes what comes out: far fewer weights than
    /// Conv2D needs.
    record SeparableConv2D(
            int filters,
            Size kernelSize,
            Size strides,
            Padding padding,
            Size dilationRate,
            int depthMultiplier,
            ActivationFunction activation,
            boolean useBias,
            @JsonUnwrapped(prefix = "depthwise_") WeightOptions depthwise,
            @JsonUnwrapped(prefix = "pointwise_") WeightOptions pointwise,
            @JsonUnwrapped(prefix = "bias_") WeightOptions bias,
            @Nullable Regularizer activityRegularizer)
            implements DepthwiseConvolution {

        public SeparableConv2D {
            Check.positive("filters", filters);
            Check.positive("depth_multiplier", depthMultiplier);
            Check.window(kernelSize, strides, dilationRate);
            depthwise.check("depthwise_kernel", 4);
            pointwise.check("pointwise_kernel", 4);
            bias.check("bias", 1);
        }

        /// Keras' defaults for all but filters and kernel.
        public SeparableConv2D(int filters, int kernelSize) {
            this(
                    filters,
                    Size.of(kernelSize),
                    Size.of(1),
                    Padding.VALID,
                    Size.of(1),
                    1,
                    ActivationFunction.LINEAR,
                    true,
                    WeightOptions.kernel(),
                    WeightOptions.kernel(),
                    WeightOptions.bias(),
                    null);
        }

        @Override
        public ShapeResult shape(List<Shape> inputs) {
            return Sliding.shape(this, inputs.getFirst(), filters);
        }

        /// What goes into the convolution of 1×1.
        public Shape between(Shape in, Shape out) {
            return Shape.map(out.height(), out.width(), in.channels() * depthMultiplier);
        }

        @Override
        public List<Weight> weights(List<Shape> inputs) {
            int between = inputs.getFirst().channels() * depthMultiplier;
            var weights = new ArrayList<Weight>();
            weights.add(filters("depthwise_kernel", inputs.getFirst()));
            weights.addAll(weights(Weight.trainable("pointwise_kernel", pointwise, 1, 1, between, filters), filters));
            return weights;
        }

        @Override
        public long flops(List<Shape> inputs, Shape output) {
            long between = (long) inputs.getFirst().channels() * depthMultiplier;
            return 2
                    * output.height()
                    * output.width()
                    * between
                    * ((long) kernelSize.height() * kernelSize.width() + filters);
        }
    }

    /// The filters of all channels: height × width × channels × `depthMultiplier`.
    default Weight filters(String name, Shape in) {
        return Weight.trainable(
                name, depthwise(), kernelSize().height(), kernelSize().width(), in.channels(), depthMultiplier());
    }
}
