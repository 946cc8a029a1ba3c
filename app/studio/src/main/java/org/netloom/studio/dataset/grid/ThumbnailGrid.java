package org.netloom.studio.dataset.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ListViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;

/// Any number of thumbnails: only the lines that are seen exist. One picture is selected, and others may be
/// chosen with it; the arrow keys move from one to the next. FX thread only.
public final class ThumbnailGrid extends ListView<GridRow> {
    static final double TILE = 80;
    static final double PICTURE = TILE - 4;
    static final double GAP = 6;
    private static final double MARGIN = 40;

    /// What a person does to a picture.
    public interface Gestures {
        /// Return, or two clicks.
        void open(int sample);

        /// The beginning of a drag of pictures from `tile`.
        void drag(List<Integer> samples, Node tile);

        /// The picture is to be put on the clipboard.
        void copy(int sample);

        /// Pictures are to get another class.
        void move(Node grid, List<Integer> samples);

        /// Pictures are to go.
        void remove(List<Integer> samples);
    }

    private final Thumbnails thumbnails = new Thumbnails(PICTURE, this::arrived);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selectedPicture", -1);
    private final ReadOnlyIntegerWrapper chosenCount = new ReadOnlyIntegerWrapper(this, "chosenCount");
    private final Chosen chosen = new Chosen();
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
        addEventFilter(KeyEvent.KEY_PRESSED, new GridKeys(this)::key);
    }

    /// Shows these pictures.
    ///
    /// @param indices into the dataset's samples
    /// @param byClass whether they come class by class, which then stand over their pictures
    public void show(@Nullable Dataset of, int[] indices, boolean byClass) {
        var before = dataset;
        int place = of == before ? -1 : position();
        dataset = of;
        headed = byClass;
        shown = indices.clone();
        refill();
        chosen.carry(before, of, shown);
        int now = chosen.first(shown);
        if (now < 0 && place >= 0 && shown.length > 0 && Chosen.isLater(before, of)) {
            now = shown[Math.min(place, shown.length - 1)];
            chosen.choose(now, Chosen.Way.ALONE, shown);
        }
        changed(now);
    }

    public void use(@Nullable ThumbnailSource source) {
        thumbnails.use(source);
        refresh();
    }

    /// The selected sample's index, or -1.
    public ReadOnlyIntegerProperty selectedPicture() {
        return selected.getReadOnlyProperty();
    }

    /// The selected picture and all that were chosen with it, in the order in which they are shown.
    public List<Integer> chosen() {
        return chosen.in(shown);
    }

    public ReadOnlyIntegerProperty chosenCount() {
        return chosenCount.getReadOnlyProperty();
    }

    boolean isChosen(int sample) {
        return chosen.has(sample);
    }

    void choose(int sample, Chosen.Way way) {
        chosen.choose(sample, way, shown);
        changed(sample);
    }

    private void changed(int now) {
        chosenCount.set(chosen.count());
        selected.set(now);
        eachTile(Tile::mark);
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

    /// How many pictures are shown.
    public int count() {
        return shown.length;
    }

    /// Selects the picture that comes `by` places later, if there is one.
    public void step(int by) {
        int next = position() + by;
        if (next >= 0 && next < shown.length) {
            go(next, Chosen.Way.ALONE);
        }
    }

    /// The place of the selected picture among those shown, or -1.
    public int position() {
        return Chosen.position(selected.get(), shown);
    }

    /// Moves to the picture at a place.
    void go(int position, Chosen.Way way) {
        choose(shown[position], way);
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i) instanceof GridRow.Pictures(int from, int to) && position >= from && position < to) {
                reveal(i);
                return;
            }
        }
    }

    void chooseAll() {
        chosen.chooseAll(shown);
        changed(selected.get() < 0 ? shown[0] : selected.get());
    }

    int columns() {
        return columns;
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

    int visibleRows() {
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
