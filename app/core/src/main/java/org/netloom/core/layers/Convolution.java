package org.netloom.core.layers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.Check;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.options.Padding;
import org.netloom.core.layers.options.RecordOptions;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.shapes.Cure;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;
import org.netloom.core.layers.weights.Constraint;
import org.netloom.core.layers.weights.Regularizer;
import org.netloom.core.layers.weights.Weight;
import org.netloom.core.layers.weights.WeightOptions;
import org.netloom.core.text.Text;

/// Layers that slide learned filters over a map.
public sealed interface Convolution extends Layer
        permits Convolution.Conv2D, Convolution.Conv2DTranspose, DepthwiseConvolution {

    /// Every filter looks at all channels, or at those of its group.
    record Conv2D(
            int filters,
            Size kernelSize,
            Size strides,
            Padding padding,
            Size dilationRate,
            int groups,
            ActivationFunction activation,
            boolean useBias,
            @JsonUnwrapped(prefix = "kernel_") WeightOptions kernel,
            @JsonUnwrapped(prefix = "bias_") WeightOptions bias,
            @Nullable Regularizer activityRegularizer)
            implements Convolution {

        public Conv2D {
            Check.positive("filters", filters);
            Check.positive("groups", groups);
            Check.window(kernelSize, strides, dilationRate);
            if (filters % groups != 0) {
                throw new InvalidOption(
                        Text.of("groups divides filters, and {0} does not divide {1}", groups, filters));
            }
            kernel.check("kernel", 4);
            bias.check("bias", 1);
        }

        /// Keras' defaults for all but filters and kernel.
        public Conv2D(int filters, int kernelSize) {
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
                    WeightOptions.bias(),
                    null);
        }

        public Conv2D strides(int stride) {
            return RecordOptions.with(this, "strides", Size.of(stride));
        }

        public Conv2D padding(Padding other) {
            return RecordOptions.with(this, "padding", other);
        }

        public Conv2D activation(ActivationFunction other) {
            return RecordOptions.with(this, "activation", other);
        }

        public Conv2D useBias(boolean other) {
            return RecordOptions.with(this, "use_bias", other);
        }

        public Conv2D kernelConstraint(Constraint other) {
            return RecordOptions.with(this, "kernel_constraint", other);
        }

        @Override
        public ShapeResult shape(List<Shape> inputs) {
            var in = inputs.getFirst();
            if (in.isMap() && in.channels() % groups != 0) {
                return ShapeResult.misfit(
                                Text.of("The groups do not divide the channels"),
                                Text.of("{0} groups cannot share {1} channels evenly.", groups, in.channels()),
                                new Cure.Become(Text.of("One group"), RecordOptions.with(this, "groups", 1)))
                        .mendedTo(Shape.map(in.height(), in.width(), filters));
            }
            return Sliding.shape(this, in, filters);
        }

        @Override
        public List<Weight> weights(List<Shape> inputs) {
            int channels = inputs.getFirst().channels();
            return weights(
                    Weight.trainable(
                            "kernel", kernel, kernelSize.height(), kernelSize.width(), channels / groups, filters),
                    filters);
        }

        @Override
        public long flops(List<Shape> inputs, Shape output) {
            return 2
                    * output.size()
                    * kernelSize.height()
                    * kernelSize.width()
                    * inputs.getFirst().channels()
                    / groups;
        }
    }

    /// The way back of a Conv2D: spreads every value of a map by a kernel, and so makes maps larger.
    ///
    /// @param outputPadding rows and columns more below and to the right; null for what Keras takes
    record Conv2DTranspose(
            int filters,
            Size kernelSize,
            Size strides,
            Padding padding,
            @Nullable Size outputPadding,
            Size dilationRate,
            ActivationFunction activation,
            boolean useBias,
            @JsonUnwrapped(prefix = "kernel_") WeightOptions kernel,
            @JsonUnwrapped(prefix = "bias_") WeightOptions bias,
            @Nullable Regularizer activityRegularizer)
            implements Convolution {

        public Conv2DTranspose {
            Check.positive("filters", filters);
            Check.window(kernelSize, strides, dilationRate);
            if (outputPadding != null
                    && (outputPadding.height() < 0
                            || outputPadding.width() < 0
                            || outputPadding.height() >= strides.height()
                            || outputPadding.width() >= strides.width())) {
                throw new InvalidOption(
                        Text.of("output_padding is at least 0 and less than the strides, not {0}", outputPadding));
            }
            kernel.check("kernel", 4);
            bias.check("bias", 1);
        }

        /// Keras' defaults for all but filters and kernel.
        public Conv2DTranspose(int filters, int kernelSize) {
            this(
                    filters,
                    Size.of(kernelSize),
                    Size.of(1),
                    Padding.VALID,
                    null,
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
            if (!in.isMap()) {
                return ShapeResult.needsMap(this, in);
            }
            var more = outputPadding;
            int height = spread(in.height(), reach().height(), strides.height(), more == null ? null : more.height());
            int width = spread(in.width(), reach().width(), strides.width(), more == null ? null : more.width());
            if (padding == Padding.SAME
                    && (padding.output(height, reach().height(), strides.height()) != in.height()
                            || padding.output(width, reach().width(), strides.width()) != in.width())) {
                return ShapeResult.misfit(
                                Text.of("The output padding does not fit"),
                                Text.of(
                                        "No map of {0}×{1} comes of {2}. Leave output_padding empty.",
                                        height, width, in),
                                new Cure.Become(
                                        Text.of("No output padding"), RecordOptions.with(this, "output_padding", null)))
                        .mendedTo(Shape.map(in.height() * strides.height(), in.width() * strides.width(), filters));
            }
            return ShapeResult.fits(Shape.map(height, width, filters));
        }

        /// `compute_conv_transpose_output_shape` of Keras.
        private int spread(int length, int reach, int stride, @Nullable Integer more) {
            return switch (padding) {
                case VALID -> (length - 1) * stride + (more == null ? Math.max(reach, stride) : reach + more);
                case SAME -> more == null ? length * stride : (length - 1) * stride + reach % 2 + more;
            };
        }

        /// The kernel is height × width × filters × channels that come in.
        @Override
        public List<Weight> weights(List<Shape> inputs) {
            int channels = inputs.getFirst().channels();
            return weights(
                    Weight.trainable("kernel", kernel, kernelSize.height(), kernelSize.width(), filters, channels),
                    filters);
        }

        @Override
        public long flops(List<Shape> inputs, Shape output) {
            return 2 * inputs.getFirst().size() * kernelSize.height() * kernelSize.width() * filters;
        }
    }

    Size kernelSize();

    Size strides();

    Padding padding();

    Size dilationRate();

    boolean useBias();

    WeightOptions bias();

    /// The kernel, and the bias where there is one.
    default List<Weight> weights(Weight kernel, int outputs) {
        return useBias() ? List.of(kernel, Weight.trainable("bias", bias(), outputs)) : List.of(kernel);
    }

    /// Rows and columns that the kernel spans with its gaps.
    default Size reach() {
        return new Size(
                (kernelSize().height() - 1) * dilationRate().height() + 1,
                (kernelSize().width() - 1) * dilationRate().width() + 1);
    }
}
