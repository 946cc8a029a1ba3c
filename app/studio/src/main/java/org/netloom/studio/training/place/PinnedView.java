package org.netloom.studio.training.place;

import static org.netloom.studio.support.Localization.text;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.netloom.studio.support.Hint;
import org.netloom.studio.training.TrainingViewModel;
import org.netloom.studio.training.curves.CurveChart;
import org.netloom.studio.training.curves.PinnedRun;

/// The runs that are drawn beside the one under way, with their colours; a click takes one away.
final class PinnedView extends FlowPane {
    private final TrainingViewModel model;

    PinnedView(TrainingViewModel model) {
        this.model = model;
        setId("pinned-runs");
        getStyleClass().add("pinned-runs");
        model.pinned().addListener((InvalidationListener) change -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        setVisible(!model.pinned().isEmpty());
        setManaged(!model.pinned().isEmpty());
        if (!model.pinned().isEmpty()) {
            var title = new Label(text("Beside it:"));
            title.getStyleClass().addAll("dim", "small-text");
            getChildren().add(title);
        }
        for (int i = 0; i < model.pinned().size(); i++) {
            getChildren().add(chip(model.pinned().get(i), i));
        }
    }

    private Button chip(PinnedRun run, int number) {
        var key = new Region();
        key.getStyleClass().addAll("curve-key", "beside-key-" + number % CurveChart.COLOURS);
        var chip = new Button(run.title(), key);
        chip.getStyleClass().addAll("ghost", "pinned-run");
        var words = text("Take {0} away from the curves", run.title());
        Hint.on(chip, run.changes().isEmpty() ? words : String.join(" · ", run.changes()) + "\n" + words);
        chip.setAccessibleText(words);
        chip.setOnAction(event -> model.pinned().remove(run));
        return chip;
    }
}
