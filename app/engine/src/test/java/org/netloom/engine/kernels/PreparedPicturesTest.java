package org.netloom.engine.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.netloom.core.dataset.augment.FloatPicture;
import org.netloom.core.dataset.augment.Resampling;
import org.netloom.core.layers.Preprocessor.CenterCrop;
import org.netloom.core.layers.Preprocessor.Resizing;
import org.netloom.core.layers.options.Interpolation;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.reshaping.Resizes;

/// What the studio shows of a picture is what the net's kernels make of it.
class PreparedPicturesTest {
    private static final int[][] SIZES = {{9, 14}, {14, 9}, {30, 20}, {3, 4}};

    private static FloatPicture picture(int height, int width) {
        var random = new Random(3);
        var values = new float[2 * height * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        return new FloatPicture(2, height, width, values);
    }

    private static float[] run(Kernel kernel, FloatPicture in, int height, int width) {
        var out = FloatBuffer.allocate(2 * height * width);
        kernel.forward(FloatBuffer.wrap(in.values()), out, 1, false);
        return out.array();
    }

    @Test
    void everyWayOfResizingIsThatOfTheNet() {
        var ways = new ArrayList<Resizing>();
        for (var interpolation : Interpolation.values()) {
            for (boolean antialias : new boolean[] {false, true}) {
                ways.add(new Resizing(8, 11, interpolation, false, false, 0, antialias));
                ways.add(new Resizing(8, 11, interpolation, true, false, 0, antialias));
                ways.add(new Resizing(8, 11, interpolation, false, true, 0.5, antialias));
            }
        }
        for (int[] size : SIZES) {
            var in = picture(size[0], size[1]);
            var shape = Shape.map(size[0], size[1], 2);
            for (var way : ways) {
                assertThat(Resampling.of(way, in).values())
                        .as("%s of %s × %s", way, size[0], size[1])
                        .containsExactly(run(Resizes.of(way, shape), in, 8, 11), Offset.offset(1e-6f));
            }
        }
    }

    @Test
    void theMiddleIsThatOfTheNet() {
        for (int[] size : SIZES) {
            var in = picture(size[0], size[1]);
            for (var crop : List.of(new CenterCrop(8, 9), new CenterCrop(3, 3), new CenterCrop(9, 9))) {
                var kernel = Resizes.of(crop, Shape.map(size[0], size[1], 2));
                assertThat(Resampling.of(crop, in).values())
                        .as("%s of %s × %s", crop, size[0], size[1])
                        .containsExactly(run(kernel, in, crop.height(), crop.width()), Offset.offset(1e-6f));
            }
        }
    }
}
