package org.netloom.studio.runs.list;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import org.netloom.core.run.EpochMetrics;

/// A run's loss (that of validation where there is one) in the size of a word.
final class Sparkline extends Pane {
    private static final double WIDTH = 56;
    private static final double HEIGHT = 16;

    private final Polyline line = new Polyline();

    Sparkline() {
        line.getStyleClass().add("sparkline");
        line.setManaged(false);
        getChildren().add(line);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setMouseTransparent(true);
    }

    void show(List<EpochMetrics> history) {
        line.getPoints().clear();
        var losses = history.stream()
                .map(epoch -> epoch.valLoss() == null ? epoch.loss() : epoch.valLoss())
                .filter(Double::isFinite)
                .toList();
        if (losses.size() < 2) {
            return;
        }
        double least = losses.stream().mapToDouble(v -> v).min().orElse(0);
        double most = losses.stream().mapToDouble(v -> v).max().orElse(1);
        double range = Math.max(most - least, 1e-12);
        int step = Math.max(1, losses.size() / (int) WIDTH);
        for (int i = 0; i < losses.size(); i += step) {
            line.getPoints().add(WIDTH * i / (losses.size() - 1));
            line.getPoints().add(1 + (HEIGHT - 2) * (most - losses.get(i)) / range);
        }
    }
}
