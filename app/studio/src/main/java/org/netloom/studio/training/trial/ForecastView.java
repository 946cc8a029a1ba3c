package org.netloom.studio.training.trial;

import static org.netloom.studio.support.Localization.text;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.netloom.studio.support.Hint;
import org.netloom.studio.support.Seen;

/// The line below the button Train: what a run will take. It is found out once the place is looked at and
/// the person's hands rest.
public final class ForecastView extends HBox {
    private static final Duration REST = Duration.seconds(1.2);

    private final Label words = new Label();
    private final Label obstacle = new Label();
    private final Button smaller = new Button();

    /// @param active whether a run goes on
    public ForecastView(ForecastViewModel model, ObservableValue<Boolean> active) {
        setId("forecast");
        getStyleClass().add("forecast");
        words.getStyleClass().add("dim");
        words.setId("forecast-words");
        obstacle.getStyleClass().add("danger-text");
        smaller.setId("use-fitting-batch");
        smaller.setOnAction(event -> model.takeFitting());
        for (var label : new Label[] {words, obstacle}) {
            label.setMinWidth(0);
        }
        smaller.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(words, obstacle, smaller);
        Hint.on(
                words,
                () -> model.state().get() instanceof Forecasted.Known known
                        ? ForecastWords.parts(known.forecast())
                        : "");
        model.state().subscribe(this::show);
        var rest = new PauseTransition(REST);
        rest.setOnFinished(event -> model.look());
        var seen = Seen.of(this);
        seen.subscribe(now -> {
            if (now) {
                rest.playFromStart();
            } else {
                rest.stop();
            }
        });
        Runnable again = () -> {
            if (model.state().get() instanceof Forecasted.Unknown && seen.getValue()) {
                rest.playFromStart();
            }
        };
        model.state().subscribe(again);
        active.subscribe(again);
    }

    private void show(Forecasted now) {
        words.setText(ForecastWords.of(now));
        var forecast = now instanceof Forecasted.Known known ? known.forecast() : null;
        var fitting = forecast == null ? null : forecast.fittingBatchSize();
        obstacle.setText(forecast == null ? "" : ForecastWords.obstacle(forecast));
        smaller.setText(fitting == null ? "" : text("Use batch size {0}", fitting));
        shown(obstacle, fitting != null);
        shown(smaller, fitting != null && fitting > 0);
        shown(words, fitting == null);
    }

    private static void shown(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
