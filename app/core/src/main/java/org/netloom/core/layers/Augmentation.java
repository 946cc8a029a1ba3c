package org.netloom.core.layers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.Check;
import org.netloom.core.layers.options.FillMode;
import org.netloom.core.layers.options.FlipMode;
import org.netloom.core.layers.options.Interpolation;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.options.Range;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;
import org.netloom.core.text.Text;

/// Layers that change each picture a little, another way each time, while training; they do nothing
/// afterwards. They follow Input or its preprocessing directly.
public sealed interface Augmentation extends FrontLayer {

    /// Null: another draw for each layer and each seed of a run.
    @Nullable
    Integer seed();

    @Override
    default ShapeResult shape(List<Shape> inputs) {
        var in = inputs.getFirst();
        return in.isMap() ? ShapeResult.fits(in) : ShapeResult.needsMap(this, in);
    }

    /// Layers that move pixels: what is beyond the border then, and what is between pixels.
    sealed interface Moving extends Augmentation {
        FillMode fillMode();

        Interpolation interpolation();

        double fillValue();
    }

    /// Layers that change colours: what the numbers of a picture lie between.
    sealed interface Colouring extends Augmentation {
        Range factor();

        Range valueRange();

        Colouring valueRange(Range other);
    }

    /// Mirrors half of the pictures.
    record RandomFlip(FlipMode mode, @Nullable Integer seed) implements Augmentation {}

    /// Turns around the middle, by a share of a full turn; above 0 counter-clockwise.
    record RandomRotation(
            Range factor,
            FillMode fillMode,
            Interpolation interpolation,
            @Nullable Integer seed,
            double fillValue) implements Moving {
        public RandomRotation {
            within("factor", factor, -1, 1);
            check(interpolation);
        }
    }

    /// Makes smaller (above 0) or larger around the middle.
    ///
    /// @param widthFactor null: the same as the height's, so that proportions stay
    record RandomZoom(
            Range heightFactor,
            @Nullable Range widthFactor,
            FillMode fillMode,
            Interpolation interpolation,
            @Nullable Integer seed,
            double fillValue)
            implements Moving {
        public RandomZoom {
            within("height_factor", heightFactor, -0.999, 1);
            if (widthFactor != null) {
                within("width_factor", widthFactor, -0.999, 1);
            }
            check(interpolation);
        }
    }

    /// Moves by a share of height and width; above 0 down and to the right.
    record RandomTranslation(
            Range heightFactor,
            Range widthFactor,
            FillMode fillMode,
            Interpolation interpolation,
            @Nullable Integer seed,
            double fillValue)
            implements Moving {
        public RandomTranslation {
            within("height_factor", heightFactor, -1, 1);
            within("width_factor", widthFactor, -1, 1);
            check(interpolation);
        }
    }

    /// Slants, by as much of a pixel for each row (x) and column (y), to either side; the upper left corner
    /// stays.
    record RandomShear(
            Range xFactor,
            Range yFactor,
            Interpolation interpolation,
            FillMode fillMode,
            double fillValue,
            @Nullable Integer seed)
            implements Moving {
        public RandomShear {
            xFactor = notBelow0(xFactor);
            yFactor = notBelow0(yFactor);
            within("x_factor", xFactor, 0, 1);
            within("y_factor", yFactor, 0, 1);
            check(interpolation);
        }
    }

    /// A part of each picture, another each time; in prediction, and of pictures that are not larger, the
    /// largest middle part with its proportions, brought to its size.
    record RandomCrop(int height, int width, @Nullable Integer seed) implements Augmentation {
        public RandomCrop {
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

        /// Whether there is another part to choose.
        public boolean chooses(int high, int wide) {
            return high > height && wide > width;
        }
    }

    /// Wipes out a rectangle (cutout).
    ///
    /// @param factor from where to where it is drawn how likely that is
    /// @param scale squares of the rectangle's sides, as shares of the picture's
    /// @param fillValue null: noise
    record RandomErasing(
            Range factor,
            Range scale,
            @Nullable Double fillValue,
            Range valueRange,
            @Nullable Integer seed) implements Colouring {
        public RandomErasing {
            factor = notBelow0(factor);
            scale = notBelow0(scale);
            within("factor", factor, 0, 1);
            within("scale", scale, 0, 1);
        }

        @Override
        public RandomErasing valueRange(Range other) {
            return new RandomErasing(factor, scale, fillValue, other, seed);
        }
    }

    /// Stretches the distance of each value to its channel's mean by 1 − low to 1 + high.
    record RandomContrast(
            Range factor, Range valueRange, @Nullable Integer seed) implements Colouring {
        public RandomContrast {
            factor = notBelow0(factor);
            within("factor", factor, 0, 1);
        }

        @Override
        public RandomContrast valueRange(Range other) {
            return new RandomContrast(factor, other, seed);
        }
    }

    /// Adds a share of the value range to all values.
    record RandomBrightness(
            Range factor, Range valueRange, @Nullable Integer seed) implements Colouring {
        public RandomBrightness {
            within("factor", factor, -1, 1);
        }

        @Override
        public RandomBrightness valueRange(Range other) {
            return new RandomBrightness(factor, other, seed);
        }
    }

    /// Where a range must not begin below 0, Keras makes 0 … n of a single number.
    private static Range notBelow0(Range range) {
        return new Range(Math.max(0, range.low()), Math.max(0, range.high()));
    }

    private static void within(String option, Range range, double least, double most) {
        Check.between(option, range.low(), least, most);
        Check.between(option, range.high(), least, most);
    }

    private static void check(Interpolation interpolation) {
        if (interpolation != Interpolation.NEAREST && interpolation != Interpolation.BILINEAR) {
            throw new InvalidOption(Text.of("interpolation is nearest or bilinear here"));
        }
    }
}
