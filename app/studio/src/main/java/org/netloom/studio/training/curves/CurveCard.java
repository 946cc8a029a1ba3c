package org.netloom.studio.training.curves;

import static org.netloom.studio.support.Localization.measured;
import static org.netloom.studio.support.Localization.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.netloom.studio.support.FxThread;
import org.netloom.studio.support.Hint;

/// A chart with its title, what its colours mean, and the newest values. Where there is not room for all of
/// it, the loss says what the colours mean, and the accuracy how high it is.
public final class CurveCard extends BorderPane {
    private static final Insets BETWEEN_AXES = new Insets(0, 4, 22, 44);

    private final CurveChart chart;
    private final HBox head;
    private final boolean names;
    private boolean words = true;
    private boolean values = true;
    private final Label empty = new Label();
    private final Key training = new Key("train", text("training"));
    private final Key validation = new Key("validation", text("validation"));

    /// @param large for a place of its own
    public CurveCard(String title, CurveChart.Scale scale, boolean large) {
        chart = new CurveChart(scale, large);
        getStyleClass().add("curve-card");
        var name = new Label(title);
        name.getStyleClass().add("strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        names = scale == CurveChart.Scale.LOSS;
        head = new HBox(name, space, training, validation);
        if (large) {
            Hint.on(
                    chart,
                    text(
                            "Draw a frame to look closer, move with Shift, go back with a right click; by key: + − arrows 0"));
        }
        if (large && scale == CurveChart.Scale.LOSS) {
            head.getChildren().add(logarithm());
        }
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("curve-head");
        empty.getStyleClass().add("curve-empty");
        empty.setWrapText(true);
        empty.setMouseTransparent(true);
        StackPane.setMargin(empty, BETWEEN_AXES);
        setTop(head);
        setCenter(new StackPane(chart, empty));
        setMinSize(0, 0);
        widthProperty().subscribe(() -> FxThread.later(this::fit));
    }

    /// Says as much as there is room for.
    private void fit() {
        spell(true, true);
        if (isTooLong()) {
            spell(names, !names);
            if (isTooLong()) {
                spell(false, true);
            }
        }
    }

    private boolean isTooLong() {
        double needed = 0;
        for (var part : head.getChildren()) {
            needed += part.isManaged() ? part.prefWidth(-1) + head.getSpacing() : 0;
        }
        return needed - head.getSpacing()
                > getWidth() - getInsets().getLeft() - getInsets().getRight();
    }

    private void spell(boolean byWords, boolean byValues) {
        words = byWords;
        values = byValues;
        training.spell(words, values);
        validation.spell(words, values);
    }

    private ToggleButton logarithm() {
        var toggle = new ToggleButton("log");
        toggle.getStyleClass().addAll("ghost", "curve-log");
        toggle.setAccessibleText(text("Logarithmic axis"));
        Hint.on(toggle, text("Logarithmic axis"));
        toggle.selectedProperty().subscribe(chart::logarithmic);
        return toggle;
    }

    /// For a figure that has no training and no validation.
    public CurveCard plain() {
        training.setVisible(false);
        training.setManaged(false);
        validation.setVisible(false);
        validation.setManaged(false);
        return this;
    }

    /// Draws the curves; without any, `whenEmpty` stands in their place.
    public void show(MetricCurves.Plot plot, int epochs, String whenEmpty) {
        show(plot, epochs, List.of(), whenEmpty);
    }

    /// @param beside the curves of other runs
    public void show(MetricCurves.Plot plot, int epochs, List<Points> beside, String whenEmpty) {
        chart.show(plot, epochs, beside);
        boolean first = training.show(plot.trend());
        if (validation.show(plot.validation()) || first) {
            fit();
        } else {
            spell(words, values);
        }
        empty.setText(plot.isEmpty() ? whenEmpty : "");
        empty.setVisible(!empty.getText().isEmpty());
    }

    /// What a colour stands for, and its newest value.
    private static final class Key extends Label {
        private final String name;
        private String value = "";

        Key(String curve, String name) {
            this.name = name;
            var stroke = new Region();
            stroke.getStyleClass().addAll("curve-key", "curve-key-" + curve);
            setGraphic(stroke);
            getStyleClass().addAll("dim", "small-text", "figures");
            setMinWidth(USE_PREF_SIZE);
            Hint.on(this, name);
        }

        /// @return whether the value has become longer or shorter
        boolean show(Points points) {
            int before = value.length();
            value = points.count() == 0 ? "" : figure(points.last());
            return value.length() != before;
        }

        private static String figure(double value) {
            return Math.abs(value) >= 0.1 || value == 0
                    ? measured("%.2f", value)
                    : measured(new BigDecimal(value, new MathContext(2)).stripTrailingZeros());
        }

        void spell(boolean words, boolean values) {
            setText(((words ? name + " " : "") + (values ? value : "")).strip());
        }
    }
}
