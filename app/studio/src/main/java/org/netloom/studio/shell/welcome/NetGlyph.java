package org.netloom.studio.shell.welcome;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.studio.support.look.StyleNames;

/// A net at a glance: one stroke a layer, in the colour of its family, tall where maps are large.
final class NetGlyph extends HBox {
    private static final double TALLEST = 36;
    private static final double SHORTEST = 10;

    NetGlyph(Graph graph) {
        getStyleClass().add("net-glyph");
        setMinHeight(TALLEST);
        setPrefHeight(TALLEST);
        setMaxHeight(TALLEST);
        var height = TALLEST;
        for (var block : graph.blocks()) {
            var stroke = new Region();
            stroke.getStyleClass().addAll("net-stroke", StyleNames.family(LayerCatalog.familyOf(block.layer())));
            height = switch (LayerCatalog.familyOf(block.layer())) {
                case POOLING -> Math.max(SHORTEST, height - 6);
                case DENSE, SHAPE -> SHORTEST + 4;
                default -> height;
            };
            stroke.setMinHeight(height);
            stroke.setMaxHeight(height);
            getChildren().add(stroke);
        }
    }
}
