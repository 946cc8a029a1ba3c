package org.netloom.engine.cli;

import java.util.Arrays;
import java.util.List;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Sample;
import org.netloom.core.dataset.packed.PackedPictures;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.picture.decode.PictureDecoder;
import org.netloom.core.dataset.picture.decode.PictureHeader;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.text.Failure;

/// What the pictures of a dataset are like, from a few of them.
///
/// @param side the median of their shorter sides
/// @param gray whether none has colour
record PictureSurvey(int side, boolean gray) {
    private static final List<Integer> SIDES = List.of(28, 32, 64, 96, 128);
    private static final int SIZES = 200;
    private static final int COLOURS = 60;

    static PictureSurvey of(Dataset dataset) throws Failure {
        var first = dataset.samples().stream().findFirst();
        var place = first.flatMap(PackedPictures.Place::of);
        if (place.isPresent()) {
            var picture = PackedPictures.open(dataset.root().resolve(place.get().file()))
                    .picture(place.get().number());
            return new PictureSurvey(Math.min(picture.height(), picture.width()), picture.channels() == 1);
        }
        return new PictureSurvey(medianSide(dataset), isGray(dataset));
    }

    /// The side of [#SIDES] that is nearest, as a ratio.
    Shape fittingInput() {
        int fitting = SIDES.stream()
                .min((a, b) -> Double.compare(distance(a), distance(b)))
                .orElseThrow();
        return Shape.map(fitting, fitting, gray ? 1 : 3);
    }

    private double distance(int other) {
        return Math.abs(Math.log((double) other / side));
    }

    private static int medianSide(Dataset dataset) {
        var sides = spread(dataset, SIZES).stream()
                .mapToInt(sample -> {
                    try {
                        var header = PictureHeader.read(dataset.root().resolve(sample.file()));
                        return Math.min(header.width(), header.height());
                    } catch (Failure e) {
                        return 0;
                    }
                })
                .filter(side -> side > 0)
                .sorted()
                .toArray();
        return sides.length == 0 ? 32 : sides[sides.length / 2];
    }

    private static boolean isGray(Dataset dataset) {
        try (var decoder = new PictureDecoder()) {
            boolean any = false;
            for (var sample : spread(dataset, COLOURS)) {
                try {
                    if (hasColour(decoder.decode(dataset.root().resolve(sample.file())))) {
                        return false;
                    }
                    any = true;
                } catch (Failure e) {
                    // A damaged picture says nothing about the others.
                }
            }
            return any;
        }
    }

    /// Gray pictures are often stored with three channels.
    private static boolean hasColour(Picture picture) {
        var pixels = picture.pixels();
        for (int i = 0; picture.channels() == 3 && i < pixels.length; i += 3) {
            if (pixels[i] != pixels[i + 1] || pixels[i] != pixels[i + 2]) {
                return true;
            }
        }
        return false;
    }

    /// At most `most` samples from all over the dataset.
    private static List<Sample> spread(Dataset dataset, int most) {
        var all = dataset.samples();
        int count = Math.min(most, all.size());
        var picked = new Sample[count];
        Arrays.setAll(picked, i -> all.get((int) ((long) i * all.size() / count)));
        return List.of(picked);
    }
}
