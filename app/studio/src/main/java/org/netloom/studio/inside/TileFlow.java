package org.netloom.studio.inside;

import java.util.List;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import org.netloom.studio.support.Hint;

/// Small pictures beside each other, their pixels sharp.
final class TileFlow extends FlowPane {
    private static final double SIDE = 64;

    TileFlow(List<Tile> tiles) {
        setHgap(4);
        setVgap(4);
        for (var tile : tiles) {
            getChildren().add(view(tile, SIDE));
        }
    }

    static ImageView view(Tile tile, double side) {
        var view = new ImageView(tile.image());
        view.setSmooth(false);
        view.setPreserveRatio(true);
        view.setFitWidth(side);
        view.setFitHeight(side);
        if (!tile.words().isEmpty()) {
            view.setAccessibleText(tile.words());
            Hint.on(view, tile.words());
        }
        return view;
    }
}
