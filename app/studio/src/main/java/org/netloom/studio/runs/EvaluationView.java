package org.netloom.studio.runs;

import static org.netloom.studio.support.Localization.text;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Split;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.studio.engine.JobView;

/// Evaluates a run, and shows what came of it: figures, matrix, classes.
final class EvaluationView extends VBox {
    private final EvaluationViewModel model;
    private final Label figures = new Label();
    private final ConfusionView confusion;
    private final ClassTable classes = new ClassTable();
    private final CalibrationView calibration = new CalibrationView();
    private final Label empty =
            new Label(text("Evaluate the run to see which classes it confuses, and which pictures it gets wrong."));

    /// @param wrong the wrong pictures, below the matrix
    EvaluationView(EvaluationViewModel model, Node wrong) {
        this.model = model;
        getStyleClass().add("evaluation");
        confusion = new ConfusionView(model.cell());
        HBox.setHgrow(confusion, Priority.ALWAYS);
        confusion.setMinWidth(0);
        confusion.setPrefWidth(440);
        classes.setMinWidth(0);
        classes.setPrefWidth(440);
        HBox.setHgrow(classes, Priority.ALWAYS);
        var both = new HBox(confusion, new VBox(12, classes, calibration));
        both.getStyleClass().add("evaluation-both");
        var problem = new Label();
        problem.setWrapText(true);
        problem.getStyleClass().add("danger-text");
        model.problem().subscribe(why -> {
            problem.setText(why.pattern().isEmpty() ? "" : text(why));
            shown(problem, !why.pattern().isEmpty());
        });
        empty.getStyleClass().add("dim");
        empty.setWrapText(true);
        figures.getStyleClass().add("figures");
        figures.setWrapText(true);
        getChildren()
                .addAll(bar(), new JobView(model.job(), text("evaluating …")), problem, empty, figures, both, wrong);
        model.evaluation().subscribe(now -> {
            show(now);
            for (var part : new Node[] {figures, both, wrong}) {
                shown(part, now != null);
            }
            shown(empty, now == null);
        });
    }

    private void show(@Nullable Evaluation now) {
        confusion.show(now);
        classes.show(now);
        calibration.show(model.all());
        if (now != null) {
            figures.setText(text(
                    "accuracy {0} · loss {1} · right among the first five {2}",
                    number(now.accuracy()), number(now.loss()), number(now.top5())));
        }
    }

    private Node bar() {
        var title = new Label(text("Evaluation"));
        title.getStyleClass().add("section-heading");
        var evaluate = new Button(text("Evaluate"));
        evaluate.setId("evaluate");
        evaluate.getStyleClass().add("accent");
        evaluate.setOnAction(event -> model.evaluate());
        evaluate.disableProperty().bind(model.job().isNotNull());
        var row = new HBox(
                title,
                choice(
                        model.split(),
                        new Split[] {Split.VALIDATION, Split.TEST, Split.TRAIN},
                        text("validation"),
                        text("test"),
                        text("training")),
                choice(model.weights(), new Weights[] {Weights.LAST, Weights.BEST}, text("last weights"), text("best")),
                evaluate);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("evaluation-bar");
        return row;
    }

    private static <T> Node choice(ObjectProperty<T> property, T[] values, String... words) {
        var group = new ToggleGroup();
        var row = new HBox();
        row.getStyleClass().add("segments");
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            var button = new ToggleButton(words[i]);
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                property.set(value);
            });
            property.subscribe(now -> button.setSelected(now == value));
            row.getChildren().add(button);
        }
        return row;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
