package org.netloom.studio.runs.evaluation;

import static org.netloom.studio.support.Localization.measured;
import static org.netloom.studio.support.Localization.text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Split;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.studio.engine.JobView;
import org.netloom.studio.runs.matrix.Confusion;
import org.netloom.studio.runs.matrix.MatrixView;
import org.netloom.studio.runs.matrix.Share;
import org.netloom.studio.runs.pictures.PictureTiles;
import org.netloom.studio.support.Hint;

/// Evaluates a run, and shows what came of it: figures, matrix, classes.
public final class EvaluationView extends VBox {
    private final EvaluationViewModel model;
    private final Label figures = new Label();
    private final MatrixView confusion;
    private final ClassTable classes = new ClassTable();
    private final CalibrationView calibration = new CalibrationView();
    private final Label empty =
            new Label(text("Evaluate the run to see which classes it confuses, and which pictures it gets wrong."));

    /// @param wrong where the wrong pictures are shown, below the matrix
    public EvaluationView(EvaluationViewModel model, PictureTiles wrong) {
        this.model = model;
        WrongPictures.connect(model, wrong);
        getStyleClass().add("evaluation");
        confusion = new MatrixView("confusion", model.cell());
        model.share().subscribe(share -> show(model.evaluation().get()));
        var matrix = new VBox(8, shares(), confusion);
        HBox.setHgrow(matrix, Priority.ALWAYS);
        matrix.setMinWidth(0);
        matrix.setPrefWidth(440);
        classes.setMinWidth(0);
        classes.setPrefWidth(440);
        HBox.setHgrow(classes, Priority.ALWAYS);
        var both = new HBox(matrix, new VBox(12, classes, calibration));
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
        });
        var nothing = model.evaluation().isNull().and(model.job().isNull());
        empty.visibleProperty().bind(nothing);
        empty.managedProperty().bind(nothing);
    }

    private void show(@Nullable Evaluation now) {
        confusion.show(now == null ? null : new Confusion(now, model.share().get()));
        classes.show(now);
        calibration.show(model.all());
        if (now != null) {
            figures.setText(text(
                    "accuracy {0} · loss {1} · right among the first five {2}",
                    number(now.accuracy()), number(now.loss()), number(now.top5())));
        }
    }

    private Node shares() {
        var segments = new Segments<>(model.share())
                .choice(Share.COUNTS, text("pictures"))
                .choice(Share.BY_ROW, text("% by row"))
                .choice(Share.BY_COLUMN, text("% by column"));
        segments.setId("confusion-share");
        segments.setMaxWidth(USE_PREF_SIZE);
        Hint.on(segments, text("Rows are what the pictures show, columns what the net says."));
        return segments;
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
                new Segments<>(model.split())
                        .choice(Split.VALIDATION, text("validation"))
                        .choice(Split.TEST, text("test"))
                        .choice(Split.TRAIN, text("training")),
                new Segments<>(model.weights())
                        .choice(Weights.LAST, text("last weights"))
                        .choice(Weights.BEST, text("best")),
                evaluate);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("evaluation-bar");
        return row;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static String number(double value) {
        return measured("%.4f", value);
    }
}
