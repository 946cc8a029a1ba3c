package org.netloom.studio.runs.compare;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.netloom.studio.runs.Run;
import org.netloom.studio.runs.RunsViewModel;
import org.netloom.studio.runs.pictures.PictureTiles;
import org.netloom.studio.support.TaskRunner;

/// The chosen runs beside each other: curves, figures, what differs, and for two of them whether one is
/// really better and on which pictures.
public final class CompareView extends VBox {
    private final RunsViewModel model;
    private final TaskRunner tasks;
    private final Label title = new Label();
    private final OverlayCurves loss =
            new OverlayCurves(epoch -> epoch.valLoss() == null ? epoch.loss() : epoch.valLoss(), false);
    private final OverlayCurves accuracy =
            new OverlayCurves(epoch -> epoch.valAccuracy() == null ? epoch.accuracy() : epoch.valAccuracy(), true);
    private final FiguresGrid figures = new FiguresGrid();
    private final DifferencesView differences = new DifferencesView();
    private final PairView pair;

    /// @param gained where pictures are shown that only the later run calls right
    /// @param lost and those that only the earlier one does
    public CompareView(RunsViewModel model, TaskRunner tasks, PictureTiles gained, PictureTiles lost) {
        this.model = model;
        this.tasks = tasks;
        pair = new PairView(gained, lost);
        setId("compare");
        getStyleClass().add("results-body");
        title.getStyleClass().add("pane-title");
        var curves =
                new HBox(titled(text("Loss in validation"), loss), titled(text("Accuracy in validation"), accuracy));
        curves.getStyleClass().add("result-curves");
        getChildren().addAll(title, pair.words(), curves, figures, differences, pair);
        model.compared().addListener((ListChangeListener<Run>) change -> read());
    }

    private void read() {
        var runs = List.copyOf(model.compared());
        if (runs.size() > 1) {
            tasks.latest(this, () -> Comparison.of(runs), this::show, why -> title.setText(why.toString()));
        }
    }

    private void show(Comparison now) {
        title.setText(text("{0} runs compared", now.runs().size()));
        loss.show(now.runs());
        accuracy.show(now.runs());
        figures.show(now);
        differences.show(now);
        pair.show(now);
    }

    private static Node titled(String name, OverlayCurves curves) {
        var heading = new Label(name);
        heading.getStyleClass().add("section-heading");
        var box = new VBox(heading, curves);
        box.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(curves, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(300);
        box.setMinWidth(0);
        return box;
    }
}
