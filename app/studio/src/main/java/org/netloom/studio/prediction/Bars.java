package org.netloom.studio.prediction;

import static org.netloom.studio.support.Localization.measured;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Probabilities as bars, the likeliest first. Its rows are made once and filled again.
final class Bars extends GridPane {
    private static final double LEAST_NAME = 44;
    private static final double LEAST_BAR = 18;
    private static final double LEAST_VALUE = 28;

    private record Row(Label name, Region bar, Label value) {}

    private final List<Row> rows = new ArrayList<>();

    /// @param nameWidth pixels for the names, where there is room
    Bars(double nameWidth) {
        getStyleClass().add("bars");
        var names = new ColumnConstraints(LEAST_NAME, nameWidth, nameWidth);
        var bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        bars.setFillWidth(true);
        bars.setMinWidth(LEAST_BAR);
        var values = new ColumnConstraints(LEAST_VALUE, 40, 40);
        values.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(names, bars, values);
    }

    void show(List<Answer.Share> shares, int most) {
        int count = Math.min(most, shares.size());
        while (rows.size() < count) {
            add();
        }
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            boolean used = i < count;
            for (var part : List.of(row.name, row.bar.getParent(), row.value)) {
                part.setVisible(used);
                part.setManaged(used);
            }
            if (used) {
                var share = shares.get(i);
                row.name.setText(share.label());
                row.value.setText(measured("%.2f", share.probability()));
                ((Track) row.bar.getParent()).share(share.probability());
            }
        }
    }

    private void add() {
        var name = new Label();
        name.getStyleClass().add("bar-name");
        var bar = new Region();
        bar.getStyleClass().add("bar");
        var value = new Label();
        value.getStyleClass().addAll("dim", "figures");
        if (rows.isEmpty()) {
            name.getStyleClass().add("strong");
        }
        addRow(rows.size(), name, new Track(bar), value);
        rows.add(new Row(name, bar, value));
    }

    /// Where a bar lies: as wide as its share, two pixels at least.
    private static final class Track extends StackPane {
        private final Region bar;
        private double share;

        Track(Region bar) {
            super(bar);
            this.bar = bar;
            getStyleClass().add("bar-track");
        }

        void share(double next) {
            share = next;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double height = bar.prefHeight(-1);
            double width = Math.max(2, getWidth() * share);
            bar.resizeRelocate(0, (getHeight() - height) / 2, width, height);
        }
    }
}
