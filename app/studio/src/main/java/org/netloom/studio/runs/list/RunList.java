package org.netloom.studio.runs.list;

import static org.netloom.studio.support.Localization.measured;
import static org.netloom.studio.support.Localization.text;

import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.core.run.EpochMetrics;
import org.netloom.studio.canvas.gesture.LayerDrag;
import org.netloom.studio.runs.Run;
import org.netloom.studio.runs.RunsViewModel;

/// The runs of the project, newest first.
public final class RunList extends ListView<Run> {
    private boolean showing;

    public RunList(RunsViewModel model) {
        setId("runs");
        getStyleClass().add("run-list");
        setCellFactory(list -> new RunCell());
        setItems(model.listed());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<Run>) change -> {
            if (!showing) {
                var chosen = getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .toList();
                model.compared().setAll(chosen.size() > 1 ? chosen : List.of());
            }
        });
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.selected().set(now);
            }
        });
        model.selected().subscribe(run -> {
            if (run != null && getSelectionModel().getSelectedItems().contains(run)) {
                return;
            }
            showing = true;
            try {
                if (run == null) {
                    getSelectionModel().clearSelection();
                } else {
                    getSelectionModel().clearSelection();
                    getSelectionModel().select(run);
                    model.compared().clear();
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
        private final FontIcon star = new FontIcon("mdi2s-star");
        private final Label tags = new Label();
        private final Label changes = new Label();
        private final Sparkline line = new Sparkline();
        private final VBox box;

        RunCell() {
            when.getStyleClass().add("strong");
            status.getStyleClass().addAll("run-status", "small-text");
            figures.getStyleClass().addAll("dim", "small-text", "figures");
            star.getStyleClass().add("run-favourite");
            changes.getStyleClass().addAll("dim", "small-text");
            tags.getStyleClass().addAll("dim", "small-text");
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var room = new Region();
            HBox.setHgrow(room, Priority.ALWAYS);
            var first = new HBox(4, star, when, space, line, status);
            first.setAlignment(Pos.CENTER_LEFT);
            var second = new HBox(8, figures, room);
            second.setAlignment(Pos.CENTER_LEFT);
            box = new VBox(first, second, changes, tags);
            box.getStyleClass().add("run-box");
            setPrefWidth(1);
            setOnDragDetected(this::drag);
        }

        /// Its net can be let go on the canvas.
        private void drag(MouseEvent event) {
            var run = getItem();
            if (run != null && event.getButton() == MouseButton.PRIMARY) {
                run.net().ifPresent(net -> LayerDrag.start(this, net, snapshot(null, null)));
                event.consume();
            }
        }

        private static void say(Label label, List<String> words) {
            label.setText(String.join(" · ", words));
            label.setVisible(!words.isEmpty());
            label.setManaged(!words.isEmpty());
        }

        @Override
        protected void updateItem(@Nullable Run run, boolean empty) {
            super.updateItem(run, empty);
            if (run == null || empty) {
                setGraphic(null);
                return;
            }
            when.setText(run.title());
            star.setVisible(run.note().favourite());
            star.setManaged(run.note().favourite());
            say(tags, run.note().tags());
            say(changes, run.changes());
            if (changes.getText().equals(when.getText())) {
                // A run of a series is named after what sets it apart.
                say(changes, List.of());
            }
            line.show(run.history());
            status.setText(run.status());
            figures.setText(figures(run));
            setGraphic(box);
        }

        private static String figures(Run run) {
            var epochs = text("{0} of {1} epochs", run.history().size(), run.epochs());
            return run.lastEpoch().map(last -> epochs + " · " + accuracy(last)).orElse(epochs);
        }

        private static String accuracy(EpochMetrics last) {
            var training = measured("%.3f", last.accuracy());
            var validation = last.valAccuracy();
            return validation == null
                    ? text("accuracy {0}", training)
                    : text("accuracy {0} · {1}", training, measured("%.3f", validation));
        }
    }
}
