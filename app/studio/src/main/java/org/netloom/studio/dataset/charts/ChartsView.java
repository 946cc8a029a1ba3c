package org.netloom.studio.dataset.charts;

import static org.netloom.studio.support.Localization.text;

import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.health.SizeBins;
import org.netloom.studio.dataset.charts.ChartsViewModel.Order;

/// Classes on the left, sizes and proportions on the right.
public final class ChartsView extends BorderPane {
    private static final double SIZES = 360;

    private final SizeChart sides = new SizeChart();
    private final SizeChart proportions = new SizeChart();
    private final Label unknown = new Label();

    /// @param choose gets the class whose pictures are to be seen
    public ChartsView(ChartsViewModel model, IntConsumer choose) {
        setId("charts");
        getStyleClass().add("charts");
        var chart = new ClassChart(model, choose);
        VBox.setVgrow(chart, Priority.ALWAYS);
        var nothing = new Label(text("There are no classes yet."));
        nothing.getStyleClass().add("dim");
        chart.setPlaceholder(nothing);
        var classes = new VBox(classesHead(model), chart);
        classes.getStyleClass().add("chart");
        setCenter(classes);
        setRight(sizes());
        model.sizes().subscribe(this::show);
    }

    private static Node classesHead(ChartsViewModel model) {
        var group = new ToggleGroup();
        var segments = new HBox(
                segment(model, group, text("By name"), Order.CLASS),
                segment(model, group, text("By count"), Order.COUNT));
        segments.getStyleClass().add("segments");
        segments.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title(text("Pictures by class")), space, segments);
        head.getStyleClass().add("chart-head");
        return head;
    }

    private static ToggleButton segment(ChartsViewModel model, ToggleGroup group, String words, Order order) {
        var button = new ToggleButton(words);
        button.setId("classes-by-" + order.name().toLowerCase(Locale.ROOT));
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.order().set(order);
        });
        model.order().subscribe(now -> button.setSelected(now == order));
        return button;
    }

    private Node sizes() {
        unknown.setWrapText(true);
        unknown.getStyleClass().add("dim");
        unknown.managedProperty().bind(unknown.visibleProperty());
        var first = new VBox(chartTitle(text("Longer side in pixels")), unknown, sides);
        first.getStyleClass().add("chart");
        var second = new VBox(chartTitle(text("Width to height")), proportions);
        second.getStyleClass().add("chart");
        second.visibleProperty().bind(unknown.visibleProperty().not());
        var scroll = new ScrollPane(new VBox(first, second));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefWidth(SIZES);
        scroll.setMinWidth(SIZES * 0.7);
        return scroll;
    }

    private static Node chartTitle(String words) {
        var head = new HBox(title(words));
        head.getStyleClass().add("chart-head");
        return head;
    }

    private static Label title(String words) {
        var title = new Label(words);
        title.getStyleClass().add("section-title");
        return title;
    }

    private void show(@Nullable SizeBins bins) {
        var known = bins == null ? SizeBins.NONE : bins;
        unknown.setVisible(known.pictures() == 0);
        unknown.setText(
                bins == null
                        ? text("Sizes are known once the pictures are decoded.")
                        : text("The size of no picture is known."));
        sides.show(known.sides());
        proportions.show(known.proportions());
    }
}
