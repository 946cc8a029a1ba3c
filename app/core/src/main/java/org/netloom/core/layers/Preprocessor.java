package org.netloom.core.layers;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.Check;
import org.netloom.core.layers.options.Interpolation;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.options.Numbers;
import org.netloom.core.layers.shapes.Cure;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;
import org.netloom.core.layers.weights.Initializer;
import org.netloom.core.layers.weights.Weight;
import org.netloom.core.text.Text;

/// Layers that prepare pictures for the net. They follow Input directly, or each other.
public sealed interface Preprocessor extends FrontLayer {

    /// value · scale + offset. A net with it gets numbers from 0 to 255.
    record Rescaling(Numbers scale, Numbers offset) implements Preprocessor {
        @Override
        public ShapeResult shape(List<Shape> inputs) {
            var in = inputs.getFirst();
            return scale.fits(in.channels()) && offset.fits(in.channels())
                    ? ShapeResult.fits(in)
                    : numbersForChannels("scale and offset", in);
        }

        @Override
        public boolean scales() {
            return true;
        }

        @Override
        public long flops(List<Shape> inputs, Shape output) {
            return 2 * output.size();
        }
    }

    /// (value − mean) / max(√variance, 1e-7), or the way back. A net with it gets numbers from 0 to 255.
    ///
    /// @param axis what has figures of its own: -1 the channels, empty nothing
    /// @param mean null: found out from the training pictures and kept with the weights
    record Normalization(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<Integer> axis,

            @Nullable Numbers mean,
            @Nullable Numbers variance,
            boolean invert)
            implements Preprocessor {
        public Normalization {
            axis = List.copyOf(axis);
            if (!axis.isEmpty() && !axis.equals(List.of(-1)) && !axis.equals(List.of(3))) {
                throw new InvalidOption(Text.of("axis is -1, figures for each channel, or empty, one for all"));
            }
            if (variance != null && variance.values().stream().anyMatch(v -> v < 0)) {
                throw new InvalidOption(Text.of("variance is not below 0"));
            }
        }

        /// Keras' defaults.
        public Normalization() {
            this(List.of(-1), null, null, false);
        }

        /// Whether mean and variance are found out from the training pictures.
        public boolean adapts() {
            return mean == null || variance == null;
        }

        @Override
        public ShapeResult shape(List<Shape> inputs) {
            var in = inputs.getFirst();
            if ((mean == null) != (variance == null)) {
                return ShapeResult.misfit(
                                Text.of("Mean and variance go together"),
                                Text.of("Give both, or neither: then they are found out from the training pictures."),
                                new Cure.Become(Text.of("Find them out"), new Normalization(axis, null, null, invert)))
                        .mendedTo(in);
            }
            boolean fits = mean == null
                    || variance == null
                    || axis.isEmpty() && mean.values().size() == 1
                    || !axis.isEmpty() && mean.fits(in.channels()) && variance.fits(in.channels());
            return fits ? ShapeResult.fits(in) : numbersForChannels("mean and variance", in);
        }

        @Override
        public List<Weight> weights(List<Shape> inputs) {
            if (!adapts()) {
                return List.of();
            }
            int[] shape =
                    axis.isEmpty() ? new int[0] : new int[] {inputs.getFirst().channels()};
            var weights = new ArrayList<Weight>();
            weights.add(Weight.statistic("mean", new Initializer.Zeros(), shape));
            weights.add(Weight.statistic("variance", new Initializer.Ones(), shape));
            weights.add(Weight.statistic("count", new Initializer.Zeros()));
            return weights;
        }

        @Override
        public boolean scales() {
            return true;
        }

        @Override
        public long flops(List<Shape> inputs, Shape output) {
            return 2 * output.size();
        }
    }

    /// Pictures of another size.
    ///
    /// @param cropToAspectRatio cuts off what would be squeezed
    /// @param padToAspectRatio puts `fillValue` around instead
    /// @param antialias blends all pixels between when making smaller
    record Resizing(
            int height,
            int width,
            Interpolation interpolation,
            boolean cropToAspectRatio,
            boolean padToAspectRatio,
            double fillValue,
            boolean antialias)
            implements Preprocessor {
        public Resizing {
            Check.positive("height", height);
            Check.positive("width", width);
            if (cropToAspectRatio && padToAspectRatio) {
                throw new InvalidOption(Text.of("Either crop_to_aspect_ratio or pad_to_aspect_ratio, not both"));
            }
        }

        public Resizing(int height, int width) {
            this(height, width, Interpolation.BILINEAR, false, false, 0, false);
        }

        @Override
        public ShapeResult shape(List<Shape> inputs) {
            var in = inputs.getFirst();
            return in.isMap()
                    ? ShapeResult.fits(Shape.map(height, width, in.channels()))
                    : ShapeResult.needsMap(this, in);
        }

        @Override
        public long flops(List<Shape> inputs, Shape output) {
            return interpolation.flops() * output.size();
        }
    }

    /// The middle of a picture; one that is smaller is enlarged first, as Keras does.
    record CenterCrop(int height, int width) implements Preprocessor {
        public CenterCrop {
            Check.positive("height", height);
            Check.positive("width", width);
        }

        @Override
        public ShapeResult shape(List<Shape> inputs) {
            var in = inputs.getFirst();
            return in.isMap()
                    ? ShapeResult.fits(Shape.map(height, width, in.channels()))
                    : ShapeResult.needsMap(this, in);
        }
    }

    private static ShapeResult numbersForChannels(String options, Shape in) {
        return ShapeResult.misfit(
                        Text.of("Not as many numbers as channels"),
                        Text.of(
                                "{0} hold one number, or one for each of {1} channels. Change them.",
                                options, in.channels()))
                .mendedTo(in);
    }
}
