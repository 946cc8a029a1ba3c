package org.netloom.studio.dataset.charts;

import static org.netloom.studio.support.Localization.text;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A line of a chart: what, a bar, how many. All bars of a chart share one measure.
final class Bar extends Pane {
    private static final double HEIGHT = 24;
    private static final double THICK = 12;
    private static final double GAP = 12;

    private final double nameWidth;
    private final Label name = new Label();
    private final Label count = new Label();
    private final List<Region> parts = new ArrayList<>();
    private int[] values = {};
    private double most = 1;

    /// @param styles a style class for each part of the bar
    Bar(double nameWidth, String... styles) {
        this.nameWidth = nameWidth;
        getStyleClass().add("bin-bar");
        setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        count.getStyleClass().addAll("dim", "small-text", "figures");
        getChildren().addAll(name, count);
        for (var style : styles) {
            var part = new Region();
            part.getStyleClass().addAll("class-part", style);
            parts.add(part);
            getChildren().add(part);
        }
    }

    /// @param most what the longest bar of the chart stands for
    void show(String what, int most, int... values) {
        this.values = values;
        this.most = Math.max(1, most);
        name.setText(what);
        int sum = 0;
        for (int value : values) {
            sum += value;
        }
        count.setText(text("{0}", sum));
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
        return nameWidth + 200;
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double countWidth = Math.ceil(count.prefWidth(-1));
        name.resizeRelocate(0, (height - name.prefHeight(-1)) / 2, nameWidth, name.prefHeight(-1));
        double from = nameWidth + GAP;
        double room = Math.max(0, getWidth() - from - GAP - 56);
        double x = from;
        for (int i = 0; i < parts.size(); i++) {
            double width = i < values.length ? room * values[i] / most : 0;
            // One picture of a million is seen as well.
            double seen = width > 0 ? Math.max(1, width) : 0;
            parts.get(i).resizeRelocate(x, Math.floor((height - THICK) / 2), seen, THICK);
            x += seen > 0 ? seen + 1 : 0;
        }
        count.resizeRelocate(x + 6, (height - count.prefHeight(-1)) / 2, countWidth, count.prefHeight(-1));
    }
}
