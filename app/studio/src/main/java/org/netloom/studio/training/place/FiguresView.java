package org.netloom.studio.training.place;

import static org.netloom.studio.support.Localization.measured;
import static org.netloom.studio.support.Localization.text;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.EpochMetrics;
import org.netloom.studio.glossary.Glossary;
import org.netloom.studio.support.Localization;
import org.netloom.studio.training.RunMeter;

/// The last epoch in figures.
public final class FiguresView extends HBox {
    private static final String NOTHING = "–";

    FiguresView(RunMeter meter) {
        getStyleClass().add("run-figures");
        getChildren()
                .addAll(
                        figure(text("epoch"), epoch(meter.last())),
                        figure(text("loss"), value(meter, EpochMetrics::loss)),
                        figure(text("accuracy"), value(meter, EpochMetrics::accuracy)),
                        figure(text("validation loss"), value(meter, EpochMetrics::valLoss)),
                        figure(text("validation accuracy"), value(meter, EpochMetrics::valAccuracy)),
                        figure(text("best epoch"), epoch(meter.best())),
                        figure(
                                text("pictures a second"),
                                meter.imagesPerSecond()
                                        .map(speed -> speed.doubleValue() > 0
                                                ? String.format(Localization.locale(), "%,.0f", speed.doubleValue())
                                                : NOTHING)));
    }

    private static ObservableValue<String> epoch(ReadOnlyObjectProperty<@Nullable EpochMetrics> metrics) {
        return Bindings.createStringBinding(
                () -> {
                    var now = metrics.get();
                    return now == null ? NOTHING : String.valueOf(now.epoch());
                },
                metrics);
    }

    private static ObservableValue<String> value(RunMeter meter, Function<EpochMetrics, @Nullable Double> read) {
        return Bindings.createStringBinding(
                () -> {
                    var last = meter.last().get();
                    var value = last == null ? null : read.apply(last);
                    return value == null ? NOTHING : measured("%.4f", value);
                },
                meter.last());
    }

    private static Node figure(String name, ObservableValue<String> value) {
        var number = new Label();
        number.getStyleClass().add("figure-value");
        number.textProperty().bind(value);
        var label = new Label(name);
        label.getStyleClass().add("figure-name");
        Glossary.explain(label, name);
        var box = new VBox(number, label);
        box.getStyleClass().add("figure");
        return box;
    }
}
