package org.netloom.studio.dataset.grid;

import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.netloom.studio.support.look.StyleNames;

/// One thumbnail: selected by a click, dragged, opened by two clicks.
final class Tile extends StackPane {
    private final ThumbnailGrid grid;
    private final ImageView view = new ImageView();
    private int sample = -1;

    Tile(ThumbnailGrid grid) {
        this.grid = grid;
        getStyleClass().add("tile");
        setMinSize(ThumbnailGrid.TILE, ThumbnailGrid.TILE);
        setMaxSize(ThumbnailGrid.TILE, ThumbnailGrid.TILE);
        setPrefSize(ThumbnailGrid.TILE, ThumbnailGrid.TILE);
        view.setFitWidth(ThumbnailGrid.PICTURE);
        view.setFitHeight(ThumbnailGrid.PICTURE);
        view.setPreserveRatio(true);
        getChildren().add(view);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            grid.requestFocus();
            if (event.isShortcutDown() || event.isShiftDown()) {
                grid.choose(sample, event.isShiftDown() ? Chosen.Way.RANGE : Chosen.Way.TOGGLE);
            } else if (!grid.isChosen(sample)) {
                grid.choose(sample, Chosen.Way.ALONE);
            }
        });
        setOnMouseClicked(event -> {
            // Not before the button is up: several may be dragged.
            if (event.isStillSincePress() && !event.isShortcutDown() && !event.isShiftDown()) {
                grid.choose(sample, Chosen.Way.ALONE);
            }
            if (event.getClickCount() == 2 && sample >= 0) {
                grid.gestures().open(sample);
            }
        });
        setOnDragDetected(event -> {
            if (sample >= 0) {
                grid.gestures().drag(grid.chosen(), this);
                event.consume();
            }
        });
    }

    /// @param index into the dataset's samples, or -1 for nothing
    void show(int index) {
        sample = index;
        var image = index < 0 ? null : grid.thumbnails().get(index);
        view.setImage(image);
        mark();
    }

    void arrived(int index) {
        if (index == sample) {
            show(index);
        }
    }

    void mark() {
        pseudoClassStateChanged(StyleNames.SELECTED, grid.isChosen(sample));
    }
}
