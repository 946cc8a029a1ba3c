package org.netloom.studio.dataset.starter;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Sample;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.Templates;
import org.netloom.studio.dataset.grid.ThumbnailSource;

/// A first net for new pictures: the starter template with an Input that fits them.
final class StarterNet {
    private static final List<Integer> SIDES = List.of(28, 32, 64, 96, 128);
    private static final int USUAL = 32;
    private static final int LOOKED_AT = 100;

    private StarterNet() {}

    /// Some pictures from all over the dataset, to learn what they are like.
    static Dataset some(Dataset dataset) {
        var all = dataset.samples();
        int count = Math.min(LOOKED_AT, all.size());
        var picked = new Sample[count];
        Arrays.setAll(picked, i -> all.get((int) ((long) i * all.size() / count)));
        return new Dataset(dataset.root(), dataset.classes(), List.of(picked), List.of());
    }

    /// The net for pictures of which `some` are a sample.
    static Graph of(ThumbnailSource some, int classes) {
        int side = nearest(medianSide(some));
        var shape = Shape.map(side, side, isGray(some) ? 1 : 3);
        return Objects.requireNonNull(Templates.all().get(Templates.STARTER)).graph(shape, classes);
    }

    private static int medianSide(ThumbnailSource some) {
        var sides = new int[some.count()];
        Arrays.setAll(sides, i -> Math.min(some.width(i), some.height(i)));
        var known = Arrays.stream(sides).filter(side -> side > 0).sorted().toArray();
        return known.length == 0 ? USUAL : known[known.length / 2];
    }

    /// The nearest as a ratio.
    private static int nearest(int side) {
        return SIDES.stream()
                .min((a, b) ->
                        Double.compare(Math.abs(Math.log((double) a / side)), Math.abs(Math.log((double) b / side))))
                .orElse(USUAL);
    }

    /// Gray pictures are often stored with three channels.
    private static boolean isGray(ThumbnailSource some) {
        boolean any = false;
        for (int i = 0; i < some.count(); i++) {
            var pixels = some.pixels(i);
            for (int at = 0; at + 2 < pixels.length; at += 3) {
                if (pixels[at] != pixels[at + 1] || pixels[at] != pixels[at + 2]) {
                    return false;
                }
            }
            any |= pixels.length > 0;
        }
        return any;
    }
}
