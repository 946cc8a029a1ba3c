package org.netloom.studio.training;

import static org.netloom.studio.support.Localization.text;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.EpochMetrics;
import org.netloom.studio.support.Localization;

/// The last epoch in figures.
final class FiguresView extends HBox {

    FiguresView(RunMeter meter) {
        getStyleClass().add("run-figures");
        getChildren()
                .addAll(
                        figure(text("epoch"), meter.last().map(last -> String.valueOf(last.epoch()))),
                        figure(text("loss"), value(meter, EpochMetrics::loss)),
                        figure(text("accuracy"), value(meter, EpochMetrics::accuracy)),
                        figure(text("validation loss"), value(meter, EpochMetrics::valLoss)),
                        figure(text("validation accuracy"), value(meter, EpochMetrics::valAccuracy)),
                        figure(text("best epoch"), meter.best().map(best -> String.valueOf(best.epoch()))),
                        figure(
                                text("pictures a second"),
                                meter.imagesPerSecond().map(speed -> speed.doubleValue() > 0
                                        ? String.format(Localization.locale(), "%,.0f", speed.doubleValue())
                                        : "–")));
    }

    private static ObservableValue<String> value(RunMeter meter, Function<EpochMetrics, @Nullable Double> read) {
        return meter.last().map(last -> {
            var value = read.apply(last);
            return value == null ? "–" : String.format(Locale.ROOT, "%.4f", value);
        });
    }

    private static Node figure(String name, ObservableValue<String> value) {
        var number = new Label();
        number.getStyleClass().add("figure-value");
        number.textProperty().bind(value.orElse("–"));
        var label = new Label(name);
        label.getStyleClass().add("figure-name");
        var box = new VBox(number, label);
        box.getStyleClass().add("figure");
        return box;
    }
}
