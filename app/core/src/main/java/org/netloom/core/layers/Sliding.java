package org.netloom.core.layers;

import org.netloom.core.layers.options.Padding;
import org.netloom.core.layers.options.RecordOptions;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.shapes.Cure;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;
import org.netloom.core.text.Text;

/// What becomes of a map that a kernel slides over.
final class Sliding {
    private Sliding() {}

    static ShapeResult shape(Convolution layer, Shape in, int filters) {
        if (!in.isMap()) {
            return ShapeResult.needsMap(layer, in);
        }
        var out = size(layer.padding(), layer, in);
        if (out.height() < 1 || out.width() < 1) {
            var padded = (Layer) RecordOptions.with((Record) layer, "padding", Padding.SAME);
            var mended = size(Padding.SAME, layer, in);
            return ShapeResult.misfit(
                            Text.of("The kernel is larger than the map"),
                            Text.of(
                                    "A kernel of {0} does not fit into {1}×{2}. Use padding same, or fewer poolings and strides before.",
                                    layer.reach(), in.height(), in.width()),
                            new Cure.Become(Text.of("Padding same"), padded),
                            new Cure.TakeOut(Text.of("Remove it")))
                    .mendedTo(Shape.map(mended.height(), mended.width(), filters));
        }
        return ShapeResult.fits(Shape.map(out.height(), out.width(), filters));
    }

    private static Size size(Padding padding, Convolution layer, Shape in) {
        var reach = layer.reach();
        return new Size(
                padding.output(in.height(), reach.height(), layer.strides().height()),
                padding.output(in.width(), reach.width(), layer.strides().width()));
    }
}
