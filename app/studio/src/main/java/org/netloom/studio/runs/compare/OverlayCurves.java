package org.netloom.studio.runs.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.EpochMetrics;
import org.netloom.studio.runs.Run;
import org.netloom.studio.training.curves.Ticks;

/// One figure of several runs against epochs, a line a run: a point an epoch, and all lines together no
/// more points than a screen can show.
final class OverlayCurves extends Region {
    private static final int MOST_POINTS = 2000;
    private static final double LEFT = 42;
    private static final double BOTTOM = 22;
    private static final double TOP = 8;
    private static final double RIGHT = 10;
    static final int COLOURS = 8;

    private final Function<EpochMetrics, @Nullable Double> read;
    private final boolean share;
    private List<Run> runs = List.of();

    /// @param share whether values are at most 1
    OverlayCurves(Function<EpochMetrics, @Nullable Double> read, boolean share) {
        this.read = read;
        this.share = share;
        getStyleClass().add("overlay-curves");
        setMinSize(160, 140);
        setPrefHeight(220);
        widthProperty().subscribe(this::draw);
        heightProperty().subscribe(this::draw);
    }

    void show(List<Run> now) {
        runs = now;
        draw();
    }

    private record Point(double epoch, double value) {}

    private List<Point> points(Run run) {
        var points = new ArrayList<Point>();
        for (var epoch : run.history()) {
            var value = read.apply(epoch);
            if (value != null && Double.isFinite(value)) {
                points.add(new Point(epoch.epoch(), value));
            }
        }
        int step = Math.max(1, Math.ceilDiv(points.size() * Math.max(1, runs.size()), MOST_POINTS));
        var thinned = new ArrayList<Point>();
        for (int i = 0; i < points.size(); i += step) {
            thinned.add(points.get(i));
        }
        return thinned;
    }

    private void draw() {
        getChildren().clear();
        var lines = runs.stream().map(this::points).toList();
        double most = 0;
        double least = Double.MAX_VALUE;
        double epochs = 1;
        for (var line : lines) {
            for (var point : line) {
                most = Math.max(most, point.value());
                least = Math.min(least, point.value());
                epochs = Math.max(epochs, point.epoch());
            }
        }
        if (getWidth() <= LEFT + RIGHT || most == 0) {
            return;
        }
        var ticks = share ? Ticks.share(least) : Ticks.upTo(most);
        double width = getWidth() - LEFT - RIGHT;
        double height = getHeight() - TOP - BOTTOM;
        double range = ticks.to() - ticks.from();
        for (int i = 0; i <= 4; i++) {
            double value = ticks.from() + range * i / 4;
            double y = Math.round(TOP + height * (1 - i / 4.0)) + 0.5;
            var grid = new Line(LEFT, y, LEFT + width, y);
            grid.getStyleClass().add("overlay-grid");
            getChildren().addAll(grid, label(Ticks.label(value), 4, y));
        }
        int every = (int) Math.max(1, Math.ceil(epochs / 10));
        for (int epoch = 0; epoch <= epochs; epoch += every) {
            getChildren().add(label(String.valueOf(epoch), LEFT + width * epoch / epochs - 4, TOP + height + 13));
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = new Polyline();
            line.getStyleClass().addAll("overlay-line", "overlay-line-" + i % COLOURS);
            for (var point : lines.get(i)) {
                line.getPoints().add(LEFT + width * point.epoch() / epochs);
                line.getPoints().add(TOP + height * (1 - (point.value() - ticks.from()) / range));
            }
            getChildren().add(line);
        }
    }

    private static Text label(String words, double x, double y) {
        var text = new Text(x, y, words);
        text.setTextOrigin(VPos.CENTER);
        text.getStyleClass().add("overlay-label");
        return text;
    }
}
