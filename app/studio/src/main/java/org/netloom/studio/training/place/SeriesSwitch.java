package org.netloom.studio.training.place;

import static org.netloom.studio.support.Localization.text;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// Curves of this run, or the table of the series; there only where there is one.
final class SeriesSwitch extends HBox {
    SeriesSwitch(SeveralRuns several) {
        var curves = new ToggleButton(text("Curves"));
        var series = new ToggleButton(text("Series"));
        series.setId("show-series");
        curves.setSelected(true);
        series.selectedProperty().bindBidirectional(several.seriesShown());
        var group = new ToggleGroup();
        group.getToggles().addAll(curves, series);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        getChildren().addAll(curves, series);
        getStyleClass().add("view-switch");
        several.anySeries().subscribe(any -> {
            setVisible(any);
            setManaged(any);
        });
    }
}
