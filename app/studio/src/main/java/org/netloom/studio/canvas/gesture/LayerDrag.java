package org.netloom.studio.canvas.gesture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import org.netloom.core.json.Json;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.LayerCatalog.Entry;
import org.netloom.core.text.Failure;
import org.netloom.studio.pieces.Piece;
import org.netloom.studio.pieces.PieceJson;

/// A layer, a piece or a whole net on its way to the canvas: the layer's id, or the piece, on the dragboard.
public final class LayerDrag {
    private static final DataFormat LAYER = new DataFormat("application/x-netloom-layer");
    private static final DataFormat PIECE = new DataFormat("application/x-netloom-piece");

    private LayerDrag() {}

    /// Begins a drag from a node of the palette.
    public static void start(Node source, Entry entry, @Nullable Image picture) {
        start(source, LAYER, entry.id(), picture);
    }

    /// Begins a drag of a piece or a whole net.
    public static void start(Node source, Piece piece, @Nullable Image picture) {
        start(source, PIECE, PieceJson.write(piece).toString(), picture);
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

    public static boolean holdsPiece(Dragboard board) {
        return board.hasContent(PIECE);
    }

    /// The piece that is dragged; empty for none that can be read.
    public static Optional<Piece> pieceOn(Dragboard board) {
        if (!(board.getContent(PIECE) instanceof String json)) {
            return Optional.empty();
        }
        try {
            return Optional.of(PieceJson.read(Json.parse(json, JsonNode.class)));
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    public static Optional<Entry> layerOn(Dragboard board) {
        return board.hasContent(LAYER) && board.getContent(LAYER) instanceof String id
                ? LayerCatalog.find(id)
                : Optional.empty();
    }
}
