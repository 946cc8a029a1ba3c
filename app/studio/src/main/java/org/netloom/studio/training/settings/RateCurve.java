package org.netloom.studio.training.settings;

import static org.netloom.studio.support.Localization.text;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polyline;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.training.LearningRate;
import org.netloom.core.training.ReduceLROnPlateau;
import org.netloom.studio.training.settings.field.SettingWords;

/// The learning rate over the planned epochs, small.
final class RateCurve extends VBox {
    private static final int POINTS = 200;
    private static final double HEIGHT = 64;
    private static final double INSET = 4;

    private final Polyline line = new Polyline();
    private final Pane area = new Pane(line);
    private final Label words = new Label();
    private final double[] rates = new double[POINTS];

    RateCurve(SettingsViewModel model) {
        getStyleClass().add("rate-curve");
        area.getStyleClass().add("rate-area");
        line.getStyleClass().add("rate-line");
        words.getStyleClass().addAll("dim", "small-text");
        words.setWrapText(true);
        area.setMinHeight(HEIGHT);
        area.setPrefHeight(HEIGHT);
        area.setMinWidth(0);
        getChildren().addAll(area, words);
        area.widthProperty().subscribe(width -> draw());
        model.settings().subscribe(settings -> show(settings, model.plannedSteps()));
        model.trainingPictures().subscribe(count -> show(model.settings().getValue(), model.plannedSteps()));
    }

    private void show(TrainingSettings settings, double steps) {
        var rate = settings.optimizer().learningRate();
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < POINTS; i++) {
            rates[i] = rate.at((long) (i * (steps - 1) / (POINTS - 1)));
            most = Math.max(most, rates[i]);
            least = Math.min(least, rates[i]);
        }
        words.setText(
                switch (rate) {
                    case ReduceLROnPlateau _ ->
                        text("From {0} down whenever the loss stays.", SettingWords.plain(rate.initial()));
                    case LearningRate.Constant(double same) -> text("{0} in all epochs.", SettingWords.plain(same));
                    default ->
                        text(
                                "Between {0} and {1} over {2} steps.",
                                SettingWords.plain(rounded(least)), SettingWords.plain(rounded(most)), (long) steps);
                });
        draw();
    }

    private static double rounded(double rate) {
        return rate == 0
                ? 0
                : new java.math.BigDecimal(rate)
                        .round(new java.math.MathContext(3))
                        .doubleValue();
    }

    private void draw() {
        double most = 0;
        for (double rate : rates) {
            most = Math.max(most, rate);
        }
        double wide = Math.max(0, area.getWidth() - 2 * INSET);
        var points = new Double[2 * POINTS];
        for (int i = 0; i < POINTS; i++) {
            points[2 * i] = INSET + wide * i / (POINTS - 1);
            points[2 * i + 1] = HEIGHT - INSET - (most == 0 ? 0 : rates[i] / most * (HEIGHT - 2 * INSET));
        }
        line.getPoints().setAll(points);
    }
}
