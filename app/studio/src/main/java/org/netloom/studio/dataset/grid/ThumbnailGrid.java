package org.netloom.studio.dataset.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ListViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;

/// Any number of thumbnails: only the lines that are seen exist. One picture is
/// selected; the arrow keys move from one to the next. FX thread only.
public final class ThumbnailGrid extends ListView<GridRow> {
    static final double TILE = 80;
    static final double GAP = 6;
    private static final double MARGIN = 40;

    /// What a person does to a picture.
    public interface Gestures {
        /// Return, or two clicks.
        void open(int sample);

        /// The beginning of a drag from `tile`.
        void drag(int sample, Node tile);

        /// The picture is to be put on the clipboard.
        void copy(int sample);
    }

    private final Thumbnails thumbnails = new Thumbnails(this::arrived);
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selectedPicture", -1);
    private final List<GridRowCell> cells = new ArrayList<>();
    private final Gestures gestures;
    private @Nullable Dataset dataset;
    private int[] shown = {};
    private boolean headed = true;
    private int columns = 1;

    public ThumbnailGrid(Gestures gestures) {
        this.gestures = gestures;
        getStyleClass().add("thumbnail-grid");
        setCellFactory(list -> {
            var cell = new GridRowCell(this);
            cells.add(cell);
            return cell;
        });
        widthProperty().subscribe(width -> {
            int fit = (int) Math.max(1, (width.doubleValue() - MARGIN + GAP) / (TILE + GAP));
            if (fit != columns) {
                columns = fit;
                refill();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        selected.subscribe(now -> eachTile(Tile::mark));
    }

    /// Shows these pictures.
    ///
    /// @param indices into the dataset's samples
    /// @param byClass whether they come class by class, which then stand over their pictures
    public void show(@Nullable Dataset of, int[] indices, boolean byClass) {
        dataset = of;
        headed = byClass;
        shown = indices.clone();
        selected.set(-1);
        refill();
    }

    public void use(@Nullable ThumbnailSource source) {
        thumbnails.use(source);
        refresh();
    }

    /// The selected sample's index, or -1.
    public IntegerProperty selectedPicture() {
        return selected;
    }

    Thumbnails thumbnails() {
        return thumbnails;
    }

    Gestures gestures() {
        return gestures;
    }

    int sampleAt(int position) {
        return shown[position];
    }

    private void refill() {
        getItems().setAll(dataset == null ? List.of() : GridRow.of(dataset, shown, headed, columns));
    }

    private void arrived(int sample) {
        eachTile(tile -> tile.arrived(sample));
    }

    private void eachTile(Consumer<Tile> action) {
        cells.forEach(cell -> cell.tiles().forEach(action));
    }

    private void key(KeyEvent event) {
        int at = position();
        int next =
                switch (event.getCode()) {
                    case LEFT -> at - 1;
                    case RIGHT -> at + 1;
                    case UP -> at - columns;
                    case DOWN -> at < 0 ? 0 : at + columns;
                    case PAGE_UP -> at - columns * visibleRows();
                    case PAGE_DOWN -> at + columns * visibleRows();
                    case HOME -> 0;
                    case END -> shown.length - 1;
                    case ENTER -> {
                        if (at >= 0) {
                            gestures.open(shown[at]);
                        }
                        yield at;
                    }
                    case C -> {
                        if (at < 0 || !event.isShortcutDown()) {
                            yield Integer.MIN_VALUE;
                        }
                        gestures.copy(shown[at]);
                        yield at;
                    }
                    default -> Integer.MIN_VALUE;
                };
        if (next != Integer.MIN_VALUE && shown.length > 0) {
            select(Math.clamp(next, 0, shown.length - 1));
            event.consume();
        }
    }

    /// How many pictures are shown.
    public int count() {
        return shown.length;
    }

    /// Selects the picture that comes `by` places later, if there is one.
    public void step(int by) {
        int next = position() + by;
        if (next >= 0 && next < shown.length) {
            select(next);
        }
    }

    /// The place of the selected picture among those shown, or -1.
    public int position() {
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] == selected.get()) {
                return i;
            }
        }
        return -1;
    }

    private void select(int position) {
        selected.set(shown[position]);
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i) instanceof GridRow.Pictures(int from, int to) && position >= from && position < to) {
                reveal(i);
                return;
            }
        }
    }

    /// Scrolls only where the line is not wholly seen.
    private void reveal(int row) {
        var flow = flow(getSkin());
        if (flow == null || flow.getFirstVisibleCell() == null) {
            scrollTo(row);
        } else if (row <= flow.getFirstVisibleCell().getIndex()) {
            scrollTo(Math.max(0, row - 1));
        } else if (row >= flow.getLastVisibleCell().getIndex()) {
            scrollTo(Math.max(0, row - visibleRows() + 1));
        }
    }

    private int visibleRows() {
        return (int) Math.max(1, getHeight() / (TILE + GAP) - 1);
    }

    private static @Nullable VirtualFlow<?> flow(@Nullable Skin<?> skin) {
        return skin instanceof ListViewSkin<?> list
                ? list.getChildren().stream()
                        .filter(VirtualFlow.class::isInstance)
                        .map(node -> (VirtualFlow<?>) node)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
