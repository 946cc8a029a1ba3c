package org.netloom.studio.prediction;

import static org.netloom.studio.support.Localization.text;

import java.util.ArrayList;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.studio.runs.Run;
import org.netloom.studio.runs.RunsViewModel;

/// Chooses the run that predicts, and which of its weights.
final class SourceBar extends HBox {
    private record Choice(@Nullable RunFolder run, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    private final PredictionViewModel model;
    private final RunsViewModel runs;
    private final ComboBox<Choice> choices = new ComboBox<>();
    private boolean filling;

    SourceBar(PredictionViewModel model, RunsViewModel runs) {
        this.model = model;
        this.runs = runs;
        getStyleClass().add("source-bar");
        setAlignment(Pos.CENTER_LEFT);
        choices.setId("prediction-run");
        choices.valueProperty().addListener((property, before, now) -> {
            if (!filling && now != null) {
                model.chosen().set(now.run());
            }
        });
        runs.runs().addListener((ListChangeListener<Run>) change -> fill());
        model.chosen().subscribe(chosen -> fill());
        var group = new ToggleGroup();
        var which = new HBox(
                weights(group, text("last weights"), Weights.LAST), weights(group, text("best"), Weights.BEST));
        which.getStyleClass().add("segments");
        var label = new Label(text("Predict with"));
        label.getStyleClass().add("dim");
        getChildren().addAll(label, choices, which);
    }

    private void fill() {
        var list = new ArrayList<Choice>();
        list.add(new Choice(null, text("the newest run")));
        for (var run : runs.runs()) {
            if (run.last() || run.best()) {
                list.add(new Choice(run.folder(), run.when() + " · " + run.status()));
            }
        }
        filling = true;
        try {
            choices.getItems().setAll(list);
            choices.setValue(list.stream()
                    .filter(choice ->
                            Objects.equals(choice.run(), model.chosen().get()))
                    .findFirst()
                    .orElse(list.getFirst()));
        } finally {
            filling = false;
        }
    }

    private ToggleButton weights(ToggleGroup group, String words, Weights which) {
        var button = new ToggleButton(words);
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.weights().set(which);
        });
        model.weights().subscribe(now -> button.setSelected(now == which));
        return button;
    }
}
