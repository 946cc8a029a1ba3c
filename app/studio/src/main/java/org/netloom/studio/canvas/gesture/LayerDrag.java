package org.netloom.studio.canvas.gesture;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.LayerCatalog.Entry;

/// A layer on its way from the palette to the canvas: its id on the dragboard.
public final class LayerDrag {
    private static final DataFormat LAYER = new DataFormat("application/x-netloom-layer");

    private LayerDrag() {}

    /// Begins a drag from a node of the palette.
    public static void start(Node source, Entry entry, @Nullable Image picture) {
        var board = source.startDragAndDrop(TransferMode.COPY);
        var content = new ClipboardContent();
        content.put(LAYER, entry.id());
        board.setContent(content);
        if (picture != null) {
            board.setDragView(picture, picture.getWidth() / 2, picture.getHeight() / 2);
        }
    }

    public static Optional<Entry> layerOn(Dragboard board) {
        return board.hasContent(LAYER) && board.getContent(LAYER) instanceof String id
                ? LayerCatalog.find(id)
                : Optional.empty();
    }
}
