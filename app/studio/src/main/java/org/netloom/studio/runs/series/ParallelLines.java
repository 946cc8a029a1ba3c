package org.netloom.studio.runs.series;

import static org.netloom.studio.support.Localization.measured;
import static org.netloom.studio.support.Localization.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.series.TriedSettings;

/// Parallel coordinates: an axis a setting and one for the accuracy, a line a run. The better quarter of
/// the runs stands out, so that one sees where its lines come from.
final class ParallelLines extends Region {
    private static final double SIDE = 56;
    private static final double TOP = 26;
    private static final double BOTTOM = 10;
    private static final int MOST_LINES = 500;

    private final Consumer<Series.Row> chosen;
    private @Nullable Series series;
    private Series.@Nullable Row selected;

    ParallelLines(Consumer<Series.Row> chosen) {
        this.chosen = chosen;
        getStyleClass().add("parallel-lines");
        setMinSize(160, 120);
        setPrefHeight(220);
        widthProperty().subscribe(this::draw);
        heightProperty().subscribe(this::draw);
    }

    void show(Series now) {
        series = now;
        draw();
    }

    void select(Series.@Nullable Row row) {
        selected = row;
        draw();
    }

    private void draw() {
        getChildren().clear();
        var now = series;
        boolean any =
                now != null && !now.settings().isEmpty() && now.rows().stream().anyMatch(row -> row.accuracy() != null);
        setVisible(any);
        setManaged(any);
        if (now == null || !any || getWidth() < 2 * SIDE + 40) {
            return;
        }
        var done = now.rows().stream()
                .filter(row -> row.accuracy() != null)
                .limit(MOST_LINES)
                .toList();
        if (done.isEmpty()) {
            return;
        }
        var axes = axes(now, done);
        double gap = (getWidth() - 2 * SIDE) / (axes.size() - 1);
        var accuracy = axes.getLast();
        double good = done.stream()
                .mapToDouble(row -> accuracy.at(row))
                .sorted()
                .skip(3L * done.size() / 4)
                .findFirst()
                .orElse(1);
        for (var row : done) {
            var line = new Polyline();
            line.getStyleClass().add("parallel-line");
            if (accuracy.at(row) >= good) {
                line.getStyleClass().add("good");
            }
            if (selected != null && row.run().name().equals(selected.run().name())) {
                line.getStyleClass().add("selected");
            }
            for (int i = 0; i < axes.size(); i++) {
                line.getPoints().addAll(SIDE + gap * i, y(axes.get(i).at(row)));
            }
            line.setOnMouseClicked(event -> chosen.accept(row));
            getChildren().add(line);
        }
        for (int i = 0; i < axes.size(); i++) {
            axis(axes.get(i), SIDE + gap * i, i == axes.size() - 1);
        }
    }

    private static List<Axis> axes(Series now, List<Series.Row> done) {
        var axes = new ArrayList<Axis>();
        for (int i = 0; i < now.settings().size(); i++) {
            int at = i;
            axes.add(Axis.of(
                    TriedSettings.shortName(now.settings().get(i)),
                    done,
                    row -> row.values().get(at)));
        }
        axes.add(Axis.of(text("accuracy"), done, row -> measured("%.4f", Objects.requireNonNull(row.accuracy()))));
        return axes;
    }

    private double y(double share) {
        return TOP + (getHeight() - TOP - BOTTOM - 12) * (1 - share) + 6;
    }

    /// Its numbers stand on the side where no lines leave.
    private void axis(Axis axis, double x, boolean last) {
        var line = new Line(x, y(0), x, y(1));
        line.getStyleClass().add("parallel-axis");
        getChildren().addAll(line, label(axis.name(), x, 10, true));
        axis.ticks().forEach((words, share) -> {
            var text = label(words, x + 6, y(share), false);
            if (!last) {
                text.setX(x - 6 - text.getLayoutBounds().getWidth());
            }
            getChildren().add(text);
        });
    }

    private static Text label(String words, double x, double y, boolean centred) {
        var text = new Text(words);
        text.setTextOrigin(VPos.CENTER);
        text.getStyleClass().add("overlay-label");
        text.setMouseTransparent(true);
        text.setX(centred ? x - text.getLayoutBounds().getWidth() / 2 : x);
        text.setY(y);
        return text;
    }
}
