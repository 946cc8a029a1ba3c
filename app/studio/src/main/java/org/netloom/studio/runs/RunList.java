package org.netloom.studio.runs;

import static org.netloom.studio.support.Localization.text;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.EpochMetrics;

/// The runs of the project, newest first.
final class RunList extends ListView<Run> {
    private boolean showing;

    RunList(RunsViewModel model) {
        setId("runs");
        getStyleClass().add("run-list");
        setCellFactory(list -> new RunCell());
        setItems(model.runs());
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.selected().set(now);
            }
        });
        model.selected().subscribe(run -> {
            showing = true;
            try {
                if (run == null) {
                    getSelectionModel().clearSelection();
                } else {
                    getSelectionModel().select(run);
                }
            } finally {
                showing = false;
            }
        });
    }

    private static final class RunCell extends ListCell<Run> {
        private final Label when = new Label();
        private final Label status = new Label();
        private final Label figures = new Label();
        private final VBox box;

        RunCell() {
            when.getStyleClass().add("strong");
            status.getStyleClass().addAll("run-status", "small-text");
            figures.getStyleClass().addAll("dim", "small-text", "figures");
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            box = new VBox(new HBox(when, space, status), figures);
            box.getStyleClass().add("run-box");
            setPrefWidth(1);
        }

        @Override
        protected void updateItem(@Nullable Run run, boolean empty) {
            super.updateItem(run, empty);
            if (run == null || empty) {
                setGraphic(null);
                return;
            }
            when.setText(run.when());
            status.setText(run.status());
            figures.setText(figures(run));
            setGraphic(box);
        }

        private static String figures(Run run) {
            var epochs = text("{0} of {1} epochs", run.history().size(), run.epochs());
            return run.lastEpoch().map(last -> epochs + " · " + accuracy(last)).orElse(epochs);
        }

        private static String accuracy(EpochMetrics last) {
            var training = String.format(Locale.ROOT, "%.3f", last.accuracy());
            var validation = last.valAccuracy();
            return validation == null
                    ? text("accuracy {0}", training)
                    : text("accuracy {0} · {1}", training, String.format(Locale.ROOT, "%.3f", validation));
        }
    }
}
