package org.netloom.studio.training.place;

import static org.netloom.studio.support.Localization.text;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.netloom.studio.training.RunState;
import org.netloom.studio.training.TrainingViewModel;

/// What is left to do after a run came to a bad end: shown in its place only then.
public final class RunEndView extends VBox {

    RunEndView(TrainingViewModel model) {
        getStyleClass().addAll("card", "run-end");
        model.state().subscribe(state -> {
            getChildren().clear();
            switch (state) {
                case RunState.Died died -> show(model, died);
                case RunState.Failed failed -> show(model, failed);
                case RunState.Idle _,
                        RunState.Preparing _,
                        RunState.Running _,
                        RunState.Paused _,
                        RunState.Stopping _,
                        RunState.Finished _ -> {}
            }
            setVisible(!getChildren().isEmpty());
            setManaged(!getChildren().isEmpty());
        });
    }

    private void show(TrainingViewModel model, RunState.Failed failed) {
        getChildren().add(words(text(failed.why()), "danger-text"));
        var run = failed.resumable();
        if (run != null) {
            var lower = new Button(text("Resume at a tenth of the rate"));
            lower.setId("resume-lower");
            lower.getStyleClass().add("accent");
            lower.setOnAction(event -> model.resumeLower(run));
            var buttons = new HBox(lower);
            buttons.getStyleClass().add("run-end-buttons");
            getChildren().add(buttons);
        }
    }

    private void show(TrainingViewModel model, RunState.Died died) {
        getChildren().add(words(text(died.why()), "danger-text"));
        getChildren()
                .add(words(
                        died.resumable()
                                ? text(
                                        "The run saved its weights after each epoch: go on from the last one, or use them as"
                                                + " they are.")
                                : text("It had not saved anything yet: train again."),
                        "dim"));
        var buttons = new HBox();
        buttons.getStyleClass().add("run-end-buttons");
        if (died.resumable()) {
            var resume = new Button(text("Resume from the last checkpoint"));
            resume.setId("resume");
            resume.getStyleClass().add("accent");
            resume.setOnAction(event -> model.resume(died.run()));
            buttons.getChildren().add(resume);
        }
        if (died.usable()) {
            var use = new Button(text("Use the last saved weights"));
            use.setId("use-weights");
            use.setOnAction(event -> model.useWeights(died.run()));
            buttons.getChildren().add(use);
        }
        if (!buttons.getChildren().isEmpty()) {
            getChildren().add(buttons);
        }
        if (!died.details().isBlank()) {
            var details = new TextArea(died.details());
            details.setEditable(false);
            details.setPrefRowCount(6);
            details.getStyleClass().add("mono");
            var pane = new TitledPane(text("The engine’s last words"), details);
            pane.setExpanded(false);
            pane.setAnimated(false);
            getChildren().add(pane);
        }
    }

    private static Label words(String words, String style) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
