package org.netloom.studio.training.place;

import static org.netloom.studio.support.Localization.text;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import org.netloom.studio.training.TrainingViewModel;
import org.netloom.studio.training.curves.CurveCard;
import org.netloom.studio.training.curves.CurveChart;

/// The strip below the canvas: loss, accuracy, and room for pictures to try.
public final class LiveStripView extends GridPane {
    private static final double TRIAL_WIDTH = 300;

    /// @param trial where pictures are dropped
    public LiveStripView(TrainingViewModel model, Node trial) {
        getStyleClass().add("live-strip");
        var loss = new CurveCard(text("Loss"), CurveChart.Scale.LOSS, false);
        var accuracy = new CurveCard(text("Accuracy"), CurveChart.Scale.SHARE, false);
        loss.setId("strip-loss");
        accuracy.setId("strip-accuracy");
        var half = new ColumnConstraints();
        half.setPercentWidth(-1);
        half.setHgrow(Priority.ALWAYS);
        half.setPrefWidth(200);
        half.setMinWidth(0);
        var last = new ColumnConstraints(0, 200, TRIAL_WIDTH);
        last.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(half, half, last);
        var row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        row.setMinHeight(0);
        getRowConstraints().add(row);
        addRow(0, loss, accuracy, trial);
        setMinSize(0, 0);
        CurveFeed.connect(model, loss, accuracy, null, this);
    }
}
