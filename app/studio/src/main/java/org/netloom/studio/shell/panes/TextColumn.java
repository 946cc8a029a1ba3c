package org.netloom.studio.shell.panes;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Wrapped text of a known width, for inside buttons: these ask for a height without saying a width.
public final class TextColumn extends VBox {
    private final double width;

    public TextColumn(double width, Node... children) {
        super(children);
        this.width = width;
        getStyleClass().add("text-column");
        setMinWidth(width);
        setMaxWidth(width);
    }

    @Override
    public @Nullable Orientation getContentBias() {
        return null;
    }

    @Override
    protected double computePrefWidth(double height) {
        return width;
    }

    @Override
    protected double computePrefHeight(double any) {
        return super.computePrefHeight(width);
    }
}
