package org.netloom.studio.palette;

import static org.netloom.studio.support.Localization.text;

import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.netloom.core.layers.LayerCatalog.Entry;
import org.netloom.studio.canvas.gesture.LayerDrag;
import org.netloom.studio.support.Hint;
import org.netloom.studio.support.StyleNames;

/// One layer of the palette: dragged out, or added by a double click.
final class PaletteEntry extends HBox {
    private final Entry entry;

    PaletteEntry(Entry entry, Runnable add) {
        this.entry = entry;
        setId("palette-" + entry.id());
        getStyleClass().addAll("palette-entry", StyleNames.family(entry.family()));
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(entry.id());
        var band = new Region();
        band.getStyleClass().add("palette-band");
        getChildren().addAll(band, new Label(entry.id()));
        Hint.on(this, text(entry.description()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                add.run();
            }
        });
        setOnDragDetected(event -> {
            Hint.hide();
            LayerDrag.start(this, entry, picture());
            event.consume();
        });
    }

    Entry entry() {
        return entry;
    }

    private Image picture() {
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return snapshot(parameters, null);
    }
}
