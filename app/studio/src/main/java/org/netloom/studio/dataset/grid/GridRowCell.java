package org.netloom.studio.dataset.grid;

import static org.netloom.studio.support.Localization.text;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Shows a line of the grid. Its tiles are made once and shown again with other pictures.
final class GridRowCell extends ListCell<GridRow> {
    private final ThumbnailGrid grid;
    private final List<Tile> tiles = new ArrayList<>();
    private final HBox row = new HBox();
    private final HBox heading;
    private final Label label = new Label();
    private final Label count = new Label();

    GridRowCell(ThumbnailGrid grid) {
        this.grid = grid;
        getStyleClass().add("grid-row-cell");
        row.getStyleClass().add("grid-row");
        label.getStyleClass().add("strong");
        count.getStyleClass().addAll("dim", "small-text");
        heading = new HBox(label, count);
        heading.getStyleClass().add("grid-heading");
    }

    List<Tile> tiles() {
        return tiles;
    }

    @Override
    protected void updateItem(@Nullable GridRow item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            tiles.forEach(tile -> tile.show(-1));
            return;
        }
        switch (item) {
            case GridRow.Heading(String name, int pictures) -> {
                label.setText(name);
                count.setText(text("{0,choice,1#1 picture|1<{0} pictures}", pictures));
                tiles.forEach(tile -> tile.show(-1));
                setGraphic(heading);
            }
            case GridRow.Pictures(int from, int to) -> {
                while (tiles.size() < to - from) {
                    tiles.add(new Tile(grid));
                }
                if (row.getChildren().size() != to - from) {
                    row.getChildren().setAll(tiles.subList(0, to - from));
                }
                for (int i = 0; i < tiles.size(); i++) {
                    tiles.get(i).show(i < to - from ? grid.sampleAt(from + i) : -1);
                }
                setGraphic(row);
            }
        }
    }
}
