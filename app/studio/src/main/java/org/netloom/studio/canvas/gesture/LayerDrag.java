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
import org.netloom.studio.pieces.Piece;

/// A layer or a piece on its way from the palette to the canvas: its id or name on the dragboard.
public final class LayerDrag {
    private static final DataFormat LAYER = new DataFormat("application/x-netloom-layer");
    private static final DataFormat PIECE = new DataFormat("application/x-netloom-piece");

    private LayerDrag() {}

    /// Begins a drag from a node of the palette.
    public static void start(Node source, Entry entry, @Nullable Image picture) {
        start(source, LAYER, entry.id(), picture);
    }

    /// Begins a drag of a kept piece.
    public static void start(Node source, Piece piece, @Nullable Image picture) {
        start(source, PIECE, piece.name(), picture);
    }

    private static void start(Node source, DataFormat format, String id, @Nullable Image picture) {
        var board = source.startDragAndDrop(TransferMode.COPY);
        var content = new ClipboardContent();
        content.put(format, id);
        board.setContent(content);
        if (picture != null) {
            board.setDragView(picture, picture.getWidth() / 2, picture.getHeight() / 2);
        }
    }

    /// The name of the piece that is dragged.
    public static Optional<String> pieceOn(Dragboard board) {
        return board.hasContent(PIECE) && board.getContent(PIECE) instanceof String name
                ? Optional.of(name)
                : Optional.empty();
    }

    public static Optional<Entry> layerOn(Dragboard board) {
        return board.hasContent(LAYER) && board.getContent(LAYER) instanceof String id
                ? LayerCatalog.find(id)
                : Optional.empty();
    }
}
