package org.netloom.core.layers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.text.Text;

/// Layers that slide learned filters over a map.
public sealed interface Convolution extends Layer {

    record Conv2D(
            int filters,
            Size kernelSize,
            Size strides,
            Padding padding,
            ActivationFunction activation,
            boolean useBias,
            Initializer kernelInitializer,
            Initializer biasInitializer,
            @Nullable Constraint kernelConstraint)
            implements Convolution {

        public Conv2D {
            Check.positive("filters", filters);
            Check.positive("kernel_size", kernelSize);
            Check.positive("strides", strides);
        }

        /// Keras' defaults for all but filters and kernel.
        public Conv2D(int filters, int kernelSize) {
            this(
                    filters,
                    Size.of(kernelSize),
                    Size.of(1),
                    Padding.VALID,
                    ActivationFunction.LINEAR,
                    true,
                    Initializer.GLOROT_UNIFORM,
                    Initializer.ZEROS,
                    null);
        }

        public Conv2D strides(int stride) {
            return new Conv2D(
                    filters,
                    kernelSize,
                    Size.of(stride),
                    padding,
                    activation,
                    useBias,
                    kernelInitializer,
                    biasInitializer,
                    kernelConstraint);
        }

        public Conv2D padding(Padding other) {
            return new Conv2D(
                    filters,
                    kernelSize,
                    strides,
                    other,
                    activation,
                    useBias,
                    kernelInitializer,
                    biasInitializer,
                    kernelConstraint);
        }

        public Conv2D activation(ActivationFunction other) {
            return new Conv2D(
                    filters,
                    kernelSize,
                    strides,
                    padding,
                    other,
                    useBias,
                    kernelInitializer,
                    biasInitializer,
                    kernelConstraint);
        }

        public Conv2D kernelConstraint(Constraint other) {
            return new Conv2D(
                    filters,
                    kernelSize,
                    strides,
                    padding,
                    activation,
                    useBias,
                    kernelInitializer,
                    biasInitializer,
                    other);
        }

        @Override
        public ShapeResult shape(List<Shape> inputs) {
            var in = inputs.getFirst();
            if (!in.isMap()) {
                return ShapeResult.needsMap(this, in);
            }
            int height = padding.output(in.height(), kernelSize.height(), strides.height());
            int width = padding.output(in.width(), kernelSize.width(), strides.width());
            if (height < 1 || width < 1) {
                return ShapeResult.misfit(
                                Text.of("The kernel is larger than the map"),
                                Text.of(
                                        "A kernel of {0} does not fit into {1}×{2}. Use padding same, or fewer poolings and strides before.",
                                        kernelSize, in.height(), in.width()),
                                new Cure.Become(Text.of("Padding same"), padding(Padding.SAME)),
                                new Cure.TakeOut(Text.of("Remove it")))
                        .mendedTo(Shape.map(
                                Padding.SAME.output(in.height(), kernelSize.height(), strides.height()),
                                Padding.SAME.output(in.width(), kernelSize.width(), strides.width()),
                                filters));
            }
            return ShapeResult.fits(Shape.map(height, width, filters));
        }

        @Override
        public List<Weight> weights(List<Shape> inputs) {
            var kernel = Weight.trainable(
                            "kernel",
                            kernelInitializer,
                            kernelSize.height(),
                            kernelSize.width(),
                            inputs.getFirst().channels(),
                            filters)
                    .constrainedBy(kernelConstraint);
            return useBias ? List.of(kernel, Weight.trainable("bias", biasInitializer, filters)) : List.of(kernel);
        }

        @Override
        public long flops(List<Shape> inputs, Shape output) {
            return 2
                    * output.size()
                    * kernelSize.height()
                    * kernelSize.width()
                    * inputs.getFirst().channels();
        }
    }
}
