package org.netloom.studio.training.place;

import static org.netloom.studio.support.Localization.text;

import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.protocol.Event;
import org.netloom.studio.support.Hint;
import org.netloom.studio.training.RunMeter;
import org.netloom.studio.training.curves.Ticks;

/// How large the gradients of each layer are beside its weights, as bars by their logarithm: from a
/// hundred-thousandth to ten.
final class RatioView extends VBox {
    private static final double ROW = 24;
    private static final double LOWEST = -5;
    private static final double DECADES = 6;
    private static final int FIGURES = 2;

    private final ObservableList<Map.Entry<String, Double>> rows = FXCollections.observableArrayList();

    RatioView(RunMeter meter) {
        setId("layer-ratios");
        getStyleClass().addAll("curve-card", "ratio-card");
        var title = new Label(text("Gradients beside weights"));
        title.getStyleClass().add("strong");
        Hint.on(
                title,
                text(
                        "The size of each layer’s gradients, divided by that of its weights. Far more than in other layers:"
                                + " the layer is unsteady. Far less: it hardly learns."));
        var list = new ListView<>(rows);
        list.setCellFactory(of -> new RatioCell());
        list.setFixedCellSize(ROW);
        list.getStyleClass().add("ratio-list");
        list.setPlaceholder(placeholder());
        list.setAccessibleText(text("Gradients beside weights"));
        list.setPrefHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, list);
        setMinSize(0, 0);
        meter.looked().subscribe(this::show);
    }

    private static Label placeholder() {
        var label = new Label(text("Measured once a second while you train."));
        label.getStyleClass().addAll("dim", "small-text");
        label.setWrapText(true);
        return label;
    }

    private void show(Event.@Nullable Looked look) {
        var now = look == null ? Map.<String, Double>of() : look.ratios();
        rows.setAll(now.entrySet());
    }

    private static final class RatioCell extends ListCell<Map.Entry<String, Double>> {
        private final Label name = new Label();
        private final Region bar = new Region();
        private final StackPane track = new StackPane(bar);
        private final Label figure = new Label();
        private final HBox row = new HBox(8, name, track, figure);
        private double share;

        RatioCell() {
            name.getStyleClass().add("small-text");
            name.setPrefWidth(130);
            name.setMinWidth(60);
            figure.getStyleClass().addAll("dim", "small-text", "figures");
            figure.setMinWidth(64);
            figure.setAlignment(Pos.CENTER_RIGHT);
            bar.getStyleClass().add("ratio-bar");
            track.getStyleClass().add("ratio-track");
            track.setAlignment(Pos.CENTER_LEFT);
            track.setMinWidth(40);
            HBox.setHgrow(track, Priority.ALWAYS);
            track.widthProperty().subscribe(this::size);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(1);
        }

        @Override
        protected void updateItem(Map.@Nullable Entry<String, Double> item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                return;
            }
            double value = item.getValue();
            share = value > 0 ? Math.clamp((Math.log10(value) - LOWEST) / DECADES, 0, 1) : 0;
            name.setText(item.getKey());
            figure.setText(Double.isFinite(value) ? Ticks.label(value, FIGURES) : "–");
            size();
            setGraphic(row);
        }

        private void size() {
            bar.setMinWidth(share * track.getWidth());
            bar.setMaxWidth(share * track.getWidth());
        }
    }
}
