package org.netloom.core.layers;

import static org.netloom.core.layers.LayerCatalog.Entry.entry;

import java.util.List;
import org.netloom.core.layers.Augmentation.RandomBrightness;
import org.netloom.core.layers.Augmentation.RandomContrast;
import org.netloom.core.layers.Augmentation.RandomCrop;
import org.netloom.core.layers.Augmentation.RandomErasing;
import org.netloom.core.layers.Augmentation.RandomFlip;
import org.netloom.core.layers.Augmentation.RandomRotation;
import org.netloom.core.layers.Augmentation.RandomShear;
import org.netloom.core.layers.Augmentation.RandomTranslation;
import org.netloom.core.layers.Augmentation.RandomZoom;
import org.netloom.core.layers.LayerCatalog.Entry;
import org.netloom.core.layers.Preprocessor.CenterCrop;
import org.netloom.core.layers.Preprocessor.Normalization;
import org.netloom.core.layers.Preprocessor.Rescaling;
import org.netloom.core.layers.Preprocessor.Resizing;
import org.netloom.core.layers.options.FillMode;
import org.netloom.core.layers.options.FlipMode;
import org.netloom.core.layers.options.Interpolation;
import org.netloom.core.layers.options.Numbers;
import org.netloom.core.layers.options.Range;

/// The part of the [LayerCatalog] that deals with pictures: where they come in, how they are prepared,
/// how they are varied in training.
final class PictureLayers {
    static final List<Entry> ENTRIES = List.of(
            entry(
                    Family.INPUT,
                    new Input(28, 28, 1),
                    "Where the pictures come in. Its shape is what every picture is scaled to."),
            entry(
                    Family.AUGMENTATION,
                    new Rescaling(Numbers.of(1 / 255.0), Numbers.of(0)),
                    "Multiplies and shifts the numbers of a picture, 0 to 255, behind Input. With it the net scales by itself, and Netloom hands numbers over as they are."),
            entry(
                    Family.AUGMENTATION,
                    new Normalization(),
                    "Normalises each channel, to mean 0 and variance 1, behind Input. Mean and variance are found out from the training pictures unless you give them."),
            entry(
                    Family.AUGMENTATION,
                    new Resizing(32, 32),
                    "Brings pictures to another size, behind Input. So a net can start from larger pictures than it works on."),
            entry(
                    Family.AUGMENTATION,
                    new CenterCrop(24, 24),
                    "Keeps the middle of each picture, behind Input. Use it where the border shows nothing of interest."),
            entry(
                    Family.AUGMENTATION,
                    new RandomFlip(FlipMode.HORIZONTAL_AND_VERTICAL, null),
                    "Mirrors half of the pictures while training. Choose horizontal where upside down never happens."),
            entry(
                    Family.AUGMENTATION,
                    new RandomRotation(Range.around(0.1), FillMode.REFLECT, Interpolation.BILINEAR, null, 0),
                    "Turns each picture a little while training, 0.1 being a tenth of a full turn. The net learns that slanted things are the same."),
            entry(
                    Family.AUGMENTATION,
                    new RandomZoom(Range.around(0.2), null, FillMode.REFLECT, Interpolation.BILINEAR, null, 0),
                    "Makes each picture a little larger (below 0) or smaller (above 0) while training. The net learns that distance does not matter."),
            entry(
                    Family.AUGMENTATION,
                    new RandomTranslation(
                            Range.around(0.1), Range.around(0.1), FillMode.REFLECT, Interpolation.BILINEAR, null, 0),
                    "Moves each picture a little while training, 0.1 being a tenth of its side. The net learns that the place does not matter."),
            entry(
                    Family.AUGMENTATION,
                    new RandomShear(
                            new Range(0, 0.1), new Range(0, 0), Interpolation.BILINEAR, FillMode.REFLECT, 0, null),
                    "Slants each picture a little while training, to either side. With 0.1 the tenth row moves by one pixel."),
            entry(
                    Family.AUGMENTATION,
                    new RandomCrop(24, 24, null),
                    "Cuts out a part of each picture, another each time while training. In prediction it takes the middle."),
            entry(
                    Family.AUGMENTATION,
                    new RandomErasing(new Range(0, 1), new Range(0.02, 0.33), null, new Range(0, 255), null),
                    "Wipes out a rectangle of each picture while training, with noise or one value (cutout). The net learns not to rely on a single spot."),
            entry(
                    Family.AUGMENTATION,
                    new RandomContrast(Range.around(0.2), new Range(0, 255), null),
                    "Makes the contrast of each picture a little stronger or weaker while training. Its value_range is that of the numbers that come in."),
            entry(
                    Family.AUGMENTATION,
                    new RandomBrightness(Range.around(0.2), new Range(0, 255), null),
                    "Makes each picture a little brighter or darker while training. Its value_range is that of the numbers that come in."));

    private PictureLayers() {}
}
