package org.netloom.studio.dataset.look;

import static org.netloom.studio.support.Localization.measured;
import static org.netloom.studio.support.Localization.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.augment.AugmentationSettings;
import org.netloom.core.layers.options.FillMode;
import org.netloom.studio.support.Hint;

/// A slider for each way in which pictures are varied; the blocks behind Input follow, and the variants.
final class SlidersView extends GridPane {
    private static final double STEPS = 100;

    private final SlidersViewModel model;
    private final List<Runnable> shown = new ArrayList<>();
    private boolean showing;

    SlidersView(SlidersViewModel model) {
        this.model = model;
        setId("sliders");
        getStyleClass().add("sliders");
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var tracks = new ColumnConstraints();
        tracks.setHgrow(Priority.ALWAYS);
        var figures = new ColumnConstraints(52);
        getColumnConstraints().setAll(names, tracks, figures);
        degrees(text("Turn"), "rotation_range", 180, AugmentationSettings::rotationRange);
        share(text("Shift across"), "width_shift_range", 0.5, AugmentationSettings::widthShiftRange);
        share(text("Shift up and down"), "height_shift_range", 0.5, AugmentationSettings::heightShiftRange);
        degrees(text("Slant"), "shear_range", 45, AugmentationSettings::shearRange);
        share(text("Zoom"), "zoom_range", 0.5, AugmentationSettings::zoomRange);
        share(text("Brightness"), "brightness", 0.5, AugmentationSettings::brightness);
        share(text("Contrast"), "contrast", 0.5, AugmentationSettings::contrast);
        row(text("Wipe out a part"), "erasing", 1, AugmentationSettings::erasing, SlidersView::percent);
        flag(text("Mirror across"), "horizontal_flip", AugmentationSettings::horizontalFlip);
        flag(text("Mirror up and down"), "vertical_flip", AugmentationSettings::verticalFlip);
        border();
        disableProperty().bind(model.possible().not());
        model.settings().subscribe(now -> show());
    }

    private void show() {
        showing = true;
        shown.forEach(Runnable::run);
        showing = false;
    }

    private void degrees(String name, String option, double most, ToDoubleFunction<AugmentationSettings> value) {
        row(name, option, most, value, some -> "± " + figure(some) + "°");
    }

    private void share(String name, String option, double most, ToDoubleFunction<AugmentationSettings> value) {
        row(name, option, most, value, some -> "± " + percent(some));
    }

    private static String percent(double share) {
        return figure(100 * share) + " %";
    }

    private static String figure(double value) {
        return measured(Math.abs(value - Math.rint(value)) < 0.05 ? "%.0f" : "%.1f", value);
    }

    private void row(
            String name,
            String option,
            double most,
            ToDoubleFunction<AugmentationSettings> value,
            Function<Double, String> words) {
        var slider = new Slider(0, most, 0);
        slider.setId("slider-" + option);
        slider.setAccessibleText(name);
        double step = most > 1 ? 1 : 1 / STEPS;
        slider.setBlockIncrement(step);
        slider.setMajorTickUnit(step);
        slider.setMinorTickCount(0);
        slider.setMinWidth(0);
        var label = new Label(name);
        label.setLabelFor(slider);
        Hint.on(label, option);
        var figure = new Label();
        figure.getStyleClass().addAll("dim", "figures", "small-text");
        slider.valueProperty().addListener((property, before, now) -> {
            if (!showing) {
                model.set(
                        option, most > 1 ? Math.rint(now.doubleValue()) : Math.rint(STEPS * now.doubleValue()) / STEPS);
            }
        });
        slider.valueChangingProperty().subscribe(this::settle);
        slider.focusedProperty().subscribe(this::settle);
        shown.add(() -> {
            double now = value.applyAsDouble(model.settings().get());
            figure.setText(now == 0 ? text("off") : words.apply(now));
            if (Math.abs(slider.getValue() - now) > step / 2) {
                slider.setValue(now);
            }
        });
        addRow(getRowCount(), label, slider, figure);
    }

    private void settle(boolean going) {
        if (!going) {
            model.settle();
        }
    }

    private void flag(String name, String option, Function<AugmentationSettings, Boolean> value) {
        var box = new CheckBox();
        box.setId("slider-" + option);
        box.setAccessibleText(name);
        box.setOnAction(event -> change(option, box.isSelected()));
        shown.add(() -> box.setSelected(value.apply(model.settings().get())));
        var label = new Label(name);
        label.setLabelFor(box);
        Hint.on(label, option);
        addRow(getRowCount(), label, box);
    }

    private void border() {
        var modes = new ComboBox<FillMode>();
        modes.setId("slider-fill_mode");
        modes.getItems().setAll(FillMode.NEAREST, FillMode.REFLECT, FillMode.WRAP, FillMode.CONSTANT);
        modes.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable FillMode mode) {
                return mode == null ? "" : words(mode);
            }

            @Override
            public FillMode fromString(String words) {
                throw new UnsupportedOperationException("nobody types here");
            }
        });
        modes.setMaxWidth(Double.MAX_VALUE);
        modes.setOnAction(event -> {
            if (!showing && modes.getValue() != null) {
                change("fill_mode", modes.getValue());
            }
        });
        shown.add(() -> modes.setValue(model.settings().get().fillMode()));
        var label = new Label(text("Beyond the border"));
        label.setLabelFor(modes);
        Hint.on(label, "fill_mode");
        add(label, 0, getRowCount());
        add(modes, 1, getRowCount() - 1, 2, 1);
    }

    private static String words(FillMode mode) {
        return switch (mode) {
            case NEAREST -> text("the last pixel");
            case REFLECT -> text("the picture mirrored");
            case WRAP -> text("the picture again");
            case CONSTANT -> text("one value");
        };
    }

    private void change(String option, Object value) {
        model.set(option, value);
        model.settle();
    }

    /// Whether keys that move sliders were pressed here.
    boolean has(Object target) {
        return target instanceof Node node && (node == this || node.getParent() != null && has(node.getParent()));
    }
}
