package org.netloom.studio.training;

import static org.netloom.studio.support.Localization.text;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A chart with its title, what its colours mean, and the newest values.
public final class CurveCard extends BorderPane {
    private final CurveChart chart;
    private final Label figures = new Label();
    private final Label empty = new Label();

    /// @param legend whether to say what the colours mean
    /// @param large for a place of its own
    public CurveCard(String title, CurveChart.Scale scale, boolean legend, boolean large) {
        chart = new CurveChart(scale, large);
        getStyleClass().add("curve-card");
        var name = new Label(title);
        name.getStyleClass().add("strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        figures.getStyleClass().addAll("dim", "small-text", "figures");
        figures.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(name, space);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("curve-head");
        if (legend) {
            head.getChildren().addAll(key("train", text("training")), key("validation", text("validation")));
        }
        if (large || !legend) {
            head.getChildren().add(figures);
        }
        empty.getStyleClass().add("curve-empty");
        empty.setWrapText(true);
        empty.setMouseTransparent(true);
        setTop(head);
        setCenter(new StackPane(chart, empty));
        setMinSize(0, 0);
    }

    /// Draws the curves; without any, `whenEmpty` stands in their place.
    public void show(MetricCurves.Plot plot, int epochs, String whenEmpty) {
        chart.show(plot, epochs);
        figures.setText(values(plot));
        empty.setText(plot.isEmpty() ? whenEmpty : "");
        empty.setVisible(plot.isEmpty());
    }

    private static String values(MetricCurves.Plot plot) {
        var training = last(plot.trend());
        var validation = last(plot.validation());
        if (training == null) {
            return "";
        }
        return validation == null ? training : training + " · " + validation;
    }

    private static @Nullable String last(Points points) {
        return points.count() == 0 ? null : String.format(Locale.ROOT, "%.3f", points.last());
    }

    private static Node key(String curve, String words) {
        var stroke = new Region();
        stroke.getStyleClass().addAll("curve-key", "curve-key-" + curve);
        var label = new Label(words, stroke);
        label.getStyleClass().addAll("dim", "small-text");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
