package org.netloom.core.dataset.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.graph.Front;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Augmentation.RandomBrightness;
import org.netloom.core.layers.Augmentation.RandomFlip;
import org.netloom.core.layers.Augmentation.RandomTranslation;
import org.netloom.core.layers.Augmentation.RandomZoom;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.Preprocessor.Rescaling;
import org.netloom.core.layers.Preprocessor.Resizing;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.layers.options.FillMode;
import org.netloom.core.layers.options.FlipMode;
import org.netloom.core.layers.options.Interpolation;
import org.netloom.core.layers.options.Numbers;
import org.netloom.core.layers.options.Range;
import org.netloom.core.layers.options.RecordOptions;

class AugmentationSettingsTest {
    private static final Range NUMBERS = new Range(0, 255);
    private static final Layer RESCALING = new Rescaling(Numbers.of(1 / 255.0), Numbers.of(0));
    private static final AugmentationSettings ALL =
            new AugmentationSettings(true, true, 40, 0.2, 0.1, 20, 0.2, 0.3, 0.4, 0.5, FillMode.WRAP, 7);

    private static Graph net(Layer... front) {
        var layers = new ArrayList<Layer>();
        layers.add(new Input(32, 32, 3));
        layers.addAll(List.of(front));
        layers.addAll(List.of(new Flatten(), new Dense(3, ActivationFunction.SOFTMAX)));
        return Graph.chain(layers);
    }

    private static List<String> front(Graph graph) {
        return Front.layers(graph).stream().map(LayerCatalog::idOf).toList();
    }

    @Test
    void layersComeInKerasOrderBehindSizesAndBeforeScaling() {
        var graph = ALL.in(net(new Resizing(16, 16), RESCALING), NUMBERS);

        assertThat(front(graph))
                .containsExactly(
                        "Resizing",
                        "RandomRotation",
                        "RandomTranslation",
                        "RandomShear",
                        "RandomZoom",
                        "RandomFlip",
                        "RandomFlip",
                        "RandomBrightness",
                        "RandomContrast",
                        "RandomErasing",
                        "Rescaling");
        assertThat(graph.inputsOf("flatten")).containsExactly("rescaling");
        assertThat(AugmentationSettings.of(Front.layers(graph))).isEqualTo(ALL);
    }

    @Test
    void nothingIsLeftOfSettingsThatAreTakenBack() {
        var net = net(RESCALING);

        assertThat(front(AugmentationSettings.NONE.in(ALL.in(net, NUMBERS), NUMBERS)))
                .containsExactly("Rescaling");
        assertThat(AugmentationSettings.of(Front.layers(net))).isEqualTo(AugmentationSettings.NONE);
        assertThat(ALL.in(Graph.EMPTY, NUMBERS)).isEqualTo(Graph.EMPTY);
    }

    @Test
    void whatIsNotChangedStaysAsItIs() {
        var lopsided = new RandomTranslation(
                new Range(-0.1, 0.3), Range.around(0.2), FillMode.REFLECT, Interpolation.NEAREST, 5, 0);
        var keeping = new RandomZoom(Range.around(0.1), null, FillMode.REFLECT, Interpolation.BILINEAR, null, 0);
        var net = net(lopsided, keeping, new RandomFlip(FlipMode.HORIZONTAL_AND_VERTICAL, 3));
        var before = AugmentationSettings.of(Front.layers(net));
        assertThat(before.heightShiftRange()).isEqualTo(0.3);
        assertThat(before.horizontalFlip() && before.verticalFlip()).isTrue();

        var wider = RecordOptions.with(before, "width_shift_range", 0.25);
        var closer = RecordOptions.with(wider, "zoom_range", 0.4);

        assertThat(Front.layers(closer.in(net, NUMBERS)))
                .containsExactly(
                        new RandomTranslation(
                                new Range(-0.1, 0.3),
                                Range.around(0.25),
                                FillMode.REFLECT,
                                Interpolation.NEAREST,
                                5,
                                0),
                        new RandomZoom(Range.around(0.4), null, FillMode.REFLECT, Interpolation.BILINEAR, null, 0),
                        new RandomFlip(FlipMode.HORIZONTAL_AND_VERTICAL, 3));
    }

    @Test
    void coloursKnowTheNumbersThatTheyGet() {
        var brighter = RecordOptions.with(AugmentationSettings.NONE, "brightness", 0.2);

        assertThat(Front.layers(brighter.in(net(), new Range(0, 1))))
                .containsExactly(new RandomBrightness(Range.around(0.2), new Range(0, 1), null));
    }
}
