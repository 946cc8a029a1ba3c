package org.netloom.studio.palette;

import static org.netloom.studio.support.Localization.text;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.netloom.core.layers.LayerCatalog.Entry;
import org.netloom.studio.canvas.gesture.LayerDrag;
import org.netloom.studio.pieces.Piece;
import org.netloom.studio.support.Hint;
import org.netloom.studio.support.look.StyleNames;

/// One layer or piece of the palette: dragged out, or added by a double click or Enter.
final class PaletteEntry extends HBox {
    private final Runnable add;

    private PaletteEntry(String name, String style, String hint, Runnable add, Consumer<PaletteEntry> drag) {
        this.add = add;
        setId("palette-" + name);
        getStyleClass().addAll("palette-entry", style);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name);
        setFocusTraversable(true);
        var band = new Region();
        band.getStyleClass().add("palette-band");
        var label = new Label(name);
        label.setWrapText(true);
        getChildren().addAll(band, label);
        Hint.on(this, hint);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                add.run();
            }
        });
        setOnDragDetected(event -> {
            Hint.hide();
            drag.accept(this);
            event.consume();
        });
    }

    static PaletteEntry of(Entry entry, Runnable add) {
        return new PaletteEntry(
                entry.id(),
                StyleNames.family(entry.family()),
                text(entry.description()),
                add,
                node -> LayerDrag.start(node, entry, node.picture()));
    }

    /// @param remove takes the piece out of the palette: Delete
    static PaletteEntry of(Piece piece, Runnable add, Runnable remove) {
        var node = new PaletteEntry(
                piece.name(),
                "family-group",
                text(
                        "{0} layers. Delete takes it out of the palette.",
                        piece.graph().blocks().size()),
                add,
                dragged -> LayerDrag.start(dragged, piece, dragged.picture()));
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                remove.run();
                event.consume();
            }
        });
        return node;
    }

    static PaletteEntry ofNet(Piece net, Runnable add) {
        return new PaletteEntry(
                net.name(),
                "family-group",
                net.name()
                        + "\n"
                        + text(
                                "{0} layers. Without its Input where the canvas has one.",
                                net.graph().blocks().size()),
                add,
                dragged -> LayerDrag.start(dragged, net, dragged.picture()));
    }

    void add() {
        add.run();
    }

    private Image picture() {
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return snapshot(parameters, null);
    }
}
