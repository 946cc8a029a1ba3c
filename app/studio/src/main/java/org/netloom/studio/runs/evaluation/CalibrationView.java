package org.netloom.studio.runs.evaluation;

import static org.netloom.studio.support.Localization.measured;
import static org.netloom.studio.support.Localization.text;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.netloom.core.run.evidence.Calibration;
import org.netloom.core.run.evidence.PredictedPicture;
import org.netloom.studio.glossary.Glossary;
import org.netloom.studio.support.Hint;

/// How often the net is right against how sure it was: bars on the diagonal are honest, below it too
/// sure.
final class CalibrationView extends VBox {
    private static final double SIDE = 160;

    private final Label words = new Label();
    private final Pane plot = new Pane();

    CalibrationView() {
        setId("calibration");
        getStyleClass().add("calibration");
        var title = new Label(text("Calibration"));
        Glossary.explain(title, "Calibration");
        title.getStyleClass().add("section-heading");
        words.getStyleClass().addAll("dim", "small-text");
        words.setWrapText(true);
        words.setMaxWidth(SIDE + 60);
        plot.setMinSize(SIDE, SIDE);
        plot.setPrefSize(SIDE, SIDE);
        plot.setMaxSize(SIDE, SIDE);
        plot.getStyleClass().add("calibration-plot");
        getChildren().addAll(title, plot, words);
    }

    void show(List<PredictedPicture> pictures) {
        var calibration = Calibration.of(pictures);
        plot.getChildren().clear();
        double width = SIDE / calibration.bins().size();
        for (var bin : calibration.bins()) {
            if (bin.pictures() > 0) {
                var bar = new Region();
                double height = Math.max(1, SIDE * bin.accuracy());
                bar.getStyleClass().add("calibration-bar");
                bar.resizeRelocate(SIDE * bin.from() + 1, SIDE - height, width - 2, height);
                bar.setManaged(false);
                Hint.on(
                        bar,
                        text(
                                "{0} pictures with confidence {1}: {2} right",
                                bin.pictures(), number(bin.confidence()), number(bin.accuracy())));
                plot.getChildren().add(bar);
            }
        }
        var diagonal = new Line(0, SIDE, SIDE, 0);
        diagonal.getStyleClass().add("calibration-line");
        diagonal.setMouseTransparent(true);
        plot.getChildren().add(diagonal);
        words.setText(
                text("Right against sure, in ten steps. Expected calibration error {0}", number(calibration.error())));
        setVisible(!pictures.isEmpty());
        setManaged(!pictures.isEmpty());
    }

    private static String number(double value) {
        return measured("%.3f", value);
    }
}
