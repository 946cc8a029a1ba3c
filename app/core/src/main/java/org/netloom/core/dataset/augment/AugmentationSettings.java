package org.netloom.core.dataset.augment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Front;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.Augmentation;
import org.netloom.core.layers.Augmentation.RandomBrightness;
import org.netloom.core.layers.Augmentation.RandomContrast;
import org.netloom.core.layers.Augmentation.RandomErasing;
import org.netloom.core.layers.Augmentation.RandomFlip;
import org.netloom.core.layers.Augmentation.RandomRotation;
import org.netloom.core.layers.Augmentation.RandomShear;
import org.netloom.core.layers.Augmentation.RandomTranslation;
import org.netloom.core.layers.Augmentation.RandomZoom;
import org.netloom.core.layers.FrontLayer;
import org.netloom.core.layers.options.Check;
import org.netloom.core.layers.options.FillMode;
import org.netloom.core.layers.options.FlipMode;
import org.netloom.core.layers.options.Range;

/// How much pictures are varied, in the words and units of Keras' ImageDataGenerator as far as it has
/// them. The layers behind Input are what counts: this is read off them, and changes them. Of a layer
/// that draws from a lopsided range the larger end is shown, and it stays lopsided until it is changed.
///
/// @param rotationRange degrees, to either side
/// @param widthShiftRange share of the width, to either side; so with the height
/// @param shearRange degrees, to either side
/// @param zoomRange 0.2 draws from 0.8 to 1.2, for height and width apart
/// @param brightness share of the range of numbers that is added or taken away
/// @param contrast 0.2 multiplies the distance to the mean by 0.8 to 1.2
/// @param erasing share of the pictures that lose a rectangle
/// @param cval fills with fill_mode constant
public record AugmentationSettings(
        boolean horizontalFlip,
        boolean verticalFlip,
        double rotationRange,
        double widthShiftRange,
        double heightShiftRange,
        double shearRange,
        double zoomRange,
        double brightness,
        double contrast,
        double erasing,
        FillMode fillMode,
        double cval) {
    public static final AugmentationSettings NONE =
            new AugmentationSettings(false, false, 0, 0, 0, 0, 0, 0, 0, 0, FillMode.NEAREST, 0);

    public AugmentationSettings {
        Check.between("rotation_range", rotationRange, 0, 360);
        Check.between("width_shift_range", widthShiftRange, 0, 1);
        Check.between("height_shift_range", heightShiftRange, 0, 1);
        Check.between("shear_range", shearRange, 0, 90);
        Check.between("zoom_range", zoomRange, 0, 0.999);
        Check.between("brightness", brightness, 0, 1);
        Check.between("contrast", contrast, 0, 1);
        Check.between("erasing", erasing, 0, 1);
    }

    /// What the layers of a net's front come to; of two layers of a kind the first counts.
    public static AugmentationSettings of(List<FrontLayer> layers) {
        var flips = all(layers, RandomFlip.class).stream().map(RandomFlip::mode).toList();
        var turn = first(layers, RandomRotation.class);
        var move = first(layers, RandomTranslation.class);
        var shear = first(layers, RandomShear.class);
        var zoom = first(layers, RandomZoom.class);
        var brightness = first(layers, RandomBrightness.class);
        var contrast = first(layers, RandomContrast.class);
        var erasing = first(layers, RandomErasing.class);
        var moving = first(layers, Augmentation.Moving.class);
        return new AugmentationSettings(
                flips.stream().anyMatch(mode -> mode != FlipMode.VERTICAL),
                flips.stream().anyMatch(mode -> mode != FlipMode.HORIZONTAL),
                turn == null ? 0 : rounded(360 * most(turn.factor())),
                move == null ? 0 : most(move.widthFactor()),
                move == null ? 0 : most(move.heightFactor()),
                shear == null ? 0 : rounded(Math.toDegrees(Math.asin(most(shear.xFactor())))),
                zoom == null ? 0 : Math.min(0.999, most(zoom.heightFactor())),
                brightness == null ? 0 : most(brightness.factor()),
                contrast == null ? 0 : most(contrast.factor()),
                erasing == null ? 0 : most(erasing.factor()),
                moving == null ? FillMode.NEAREST : moving.fillMode(),
                moving == null ? 0 : moving.fillValue());
    }

    /// The net with these settings. Layers whose part of them stays as it was are left alone; new ones
    /// come behind Input and before what scales numbers.
    ///
    /// @param numbers between what the numbers lie that Input gives
    public Graph in(Graph graph, Range numbers) {
        return new AugmentationEdit(this, of(Front.layers(graph)), numbers).of(graph);
    }

    private static <L> List<L> all(List<FrontLayer> layers, Class<L> kind) {
        return layers.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <L> @Nullable L first(List<FrontLayer> layers, Class<L> kind) {
        var all = all(layers, kind);
        return all.isEmpty() ? null : all.getFirst();
    }

    private static double most(Range range) {
        return Math.max(Math.abs(range.low()), Math.abs(range.high()));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
