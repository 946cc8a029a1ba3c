package org.netloom.core.dataset.augment;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.netloom.core.graph.Block;
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
import org.netloom.core.layers.options.FlipMode;
import org.netloom.core.layers.options.Interpolation;
import org.netloom.core.layers.options.LayerOptions;
import org.netloom.core.layers.options.Range;

/// Brings the layers behind Input from some settings to others. New layers stand in the order in which
/// ImageDataGenerator turns, moves, slants and zooms; colours and rectangles follow.
record AugmentationEdit(AugmentationSettings now, AugmentationSettings before, Range numbers) {
    private static final List<Class<? extends Augmentation>> ORDER = List.of(
            RandomRotation.class,
            RandomTranslation.class,
            RandomShear.class,
            RandomZoom.class,
            RandomFlip.class,
            RandomBrightness.class,
            RandomContrast.class,
            RandomErasing.class);

    Graph of(Graph graph) {
        var changed = flips(graph);
        if (now.rotationRange() != before.rotationRange()) {
            changed = set(
                    changed,
                    now.rotationRange(),
                    rotation(),
                    layer -> with(layer, "factor", now.rotationRange() / 360));
        }
        if (now.widthShiftRange() != before.widthShiftRange() || now.heightShiftRange() != before.heightShiftRange()) {
            changed = set(changed, Math.max(now.widthShiftRange(), now.heightShiftRange()), translation(), this::moved);
        }
        if (now.shearRange() != before.shearRange()) {
            var factor = new Range(0, Math.sin(Math.toRadians(now.shearRange())));
            changed = set(changed, now.shearRange(), shear(), layer -> with(layer, "x_factor", factor));
        }
        if (now.zoomRange() != before.zoomRange()) {
            changed = set(changed, now.zoomRange(), zoom(), this::zoomed);
        }
        if (now.brightness() != before.brightness()) {
            var some = new RandomBrightness(Range.around(0), numbers, null);
            changed = set(changed, now.brightness(), some, layer -> with(layer, "factor", now.brightness()));
        }
        if (now.contrast() != before.contrast()) {
            var some = new RandomContrast(Range.around(0), numbers, null);
            var factor = new Range(now.contrast(), now.contrast());
            changed = set(changed, now.contrast(), some, layer -> with(layer, "factor", factor));
        }
        if (now.erasing() != before.erasing()) {
            var some = new RandomErasing(Range.around(0), new Range(0.02, 0.33), null, numbers, null);
            var factor = new Range(now.erasing(), now.erasing());
            changed = set(changed, now.erasing(), some, layer -> with(layer, "factor", factor));
        }
        return now.fillMode() != before.fillMode() || now.cval() != before.cval() ? filled(changed) : changed;
    }

    /// Each way for itself, as in ImageDataGenerator.
    private Graph flips(Graph graph) {
        if (now.horizontalFlip() == before.horizontalFlip() && now.verticalFlip() == before.verticalFlip()) {
            return graph;
        }
        var changed = without(graph, RandomFlip.class);
        if (now.horizontalFlip()) {
            changed = insert(changed, new RandomFlip(FlipMode.HORIZONTAL, null));
        }
        return now.verticalFlip() ? insert(changed, new RandomFlip(FlipMode.VERTICAL, null)) : changed;
    }

    private Graph set(Graph graph, double value, Augmentation initial, UnaryOperator<Augmentation> change) {
        var kind = initial.getClass();
        if (value == 0) {
            return without(graph, kind);
        }
        for (var block : Front.blocks(graph)) {
            if (kind.isInstance(block.layer())) {
                return graph.replace(block.name(), change.apply((Augmentation) block.layer()));
            }
        }
        return insert(graph, change.apply(initial));
    }

    private static Graph without(Graph graph, Class<? extends Augmentation> kind) {
        var names = Front.blocks(graph).stream()
                .filter(block -> kind.isInstance(block.layer()))
                .map(Block::name)
                .collect(Collectors.toSet());
        return graph.remove(Set.copyOf(names));
    }

    private static Graph insert(Graph graph, Augmentation layer) {
        var front = Front.blocks(graph);
        if (front.isEmpty()) {
            return graph;
        }
        var last = front.getFirst();
        for (var block : front.subList(1, front.size())) {
            if (block.layer() instanceof FrontLayer other && (other.scales() || rank(other) > rank(layer))) {
                break;
            }
            last = block;
        }
        return Front.insert(graph, new Block(graph.freshName(layer), layer, 0, 0), last.name());
    }

    /// What is not set here, such as Resizing, stays before all that is.
    private static int rank(FrontLayer layer) {
        return ORDER.indexOf(layer.getClass());
    }

    private Augmentation moved(Augmentation layer) {
        var down = now.heightShiftRange() == before.heightShiftRange()
                ? layer
                : with(layer, "height_factor", now.heightShiftRange());
        return now.widthShiftRange() == before.widthShiftRange()
                ? down
                : with(down, "width_factor", now.widthShiftRange());
    }

    /// One that keeps proportions goes on to.
    private Augmentation zoomed(Augmentation layer) {
        var zoomed = with(layer, "height_factor", now.zoomRange());
        return layer instanceof RandomZoom zoom && zoom.widthFactor() == null
                ? zoomed
                : with(zoomed, "width_factor", now.zoomRange());
    }

    private Graph filled(Graph graph) {
        var changed = graph;
        for (var block : Front.blocks(graph)) {
            if (block.layer() instanceof Augmentation.Moving moving) {
                var filled = LayerOptions.with(moving, "fill_mode", now.fillMode());
                changed = changed.replace(block.name(), LayerOptions.with(filled, "fill_value", now.cval()));
            }
        }
        return changed;
    }

    private static Augmentation with(Augmentation layer, String option, double around) {
        return with(layer, option, Range.around(around));
    }

    private static Augmentation with(Augmentation layer, String option, Range range) {
        return (Augmentation) LayerOptions.with(layer, option, range);
    }

    private RandomRotation rotation() {
        return new RandomRotation(Range.around(0), now.fillMode(), Interpolation.BILINEAR, null, now.cval());
    }

    private RandomTranslation translation() {
        var none = Range.around(0);
        return new RandomTranslation(none, none, now.fillMode(), Interpolation.BILINEAR, null, now.cval());
    }

    private RandomShear shear() {
        var none = Range.around(0);
        return new RandomShear(none, none, Interpolation.BILINEAR, now.fillMode(), now.cval(), null);
    }

    private RandomZoom zoom() {
        var none = Range.around(0);
        return new RandomZoom(none, none, now.fillMode(), Interpolation.BILINEAR, null, now.cval());
    }
}
