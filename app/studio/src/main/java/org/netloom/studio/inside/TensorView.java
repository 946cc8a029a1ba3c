package org.netloom.studio.inside;

import static org.netloom.studio.support.Localization.measured;
import static org.netloom.studio.support.Localization.text;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A tensor of weights: its numbers in words and as a histogram, its filters as pictures.
final class TensorView extends VBox {
    private static final double HEIGHT = 48;
    private static final double BAR = 5;

    TensorView(TensorLook look) {
        getStyleClass().add("tensor");
        setSpacing(6);
        var name = new Label(look.name());
        name.getStyleClass().add("strong");
        var shape = new Label(look.shape().stream().map(String::valueOf).collect(Collectors.joining(" × ")));
        shape.getStyleClass().addAll("dim", "small-text", "figures");
        var figures = new Label(text(
                "from {0} to {1}, mean {2}, deviation {3}",
                number(look.least()), number(look.most()), number(look.mean()), number(look.deviation())));
        figures.getStyleClass().addAll("dim", "small-text", "figures");
        figures.setWrapText(true);
        getChildren().addAll(new HBox(8, name, shape), histogram(look), figures);
        if (!look.filters().isEmpty()) {
            getChildren().add(new TileFlow(look.filters()));
        }
    }

    private static Node histogram(TensorLook look) {
        var plot = new Pane();
        plot.getStyleClass().add("histogram");
        double width = BAR * look.histogram().size();
        plot.setMinSize(width, HEIGHT);
        plot.setMaxSize(width, HEIGHT);
        int most = look.histogram().stream().mapToInt(Integer::intValue).max().orElse(1);
        for (int i = 0; i < look.histogram().size(); i++) {
            double height = HEIGHT * look.histogram().get(i) / Math.max(1, most);
            if (height > 0) {
                var bar = new Region();
                bar.getStyleClass().add("histogram-bar");
                bar.setManaged(false);
                bar.resizeRelocate(i * BAR, HEIGHT - Math.max(1, height), BAR - 1, Math.max(1, height));
                plot.getChildren().add(bar);
            }
        }
        return plot;
    }

    private static String number(double value) {
        return measured("%.3g", value);
    }
}
