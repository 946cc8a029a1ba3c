package org.netloom.studio.canvas.quick;

import static org.netloom.studio.support.Localization.text;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog.Entry;
import org.netloom.studio.canvas.block.Caption;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.geometry.Viewport;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.canvas.model.Placement;
import org.netloom.studio.canvas.world.World;
import org.netloom.studio.options.LayerLine;
import org.netloom.studio.support.CalmTextField;
import org.netloom.studio.support.Localization;
import org.netloom.studio.support.look.StyleNames;

/// A field to type layers into, one a line: "conv 64 3 relu", Enter, the next. Each is wired to the one
/// before; where it will stand and what will come out of it shows while typing.
public final class QuickAdd extends VBox {
    private static final double WIDTH = 340;
    private static final double GAP = 16;
    private static final double EDGE = 8;
    private static final int MOST = 5;

    private final World world;
    private final Viewport viewport;
    private final CanvasViewModel model;
    private final Runnable closed;
    private final TextField field = new CalmTextField();
    private final Label outcome = new Label();
    private final VBox rows = new VBox();
    private List<Entry> suggestions = List.of();
    private int chosen;
    private String lastLine = "";
    private @Nullable Point2D at;

    /// @param closed who takes the focus afterwards
    public QuickAdd(World world, Viewport viewport, CanvasViewModel model, Runnable closed) {
        this.world = world;
        this.viewport = viewport;
        this.model = model;
        this.closed = closed;
        setId("quick-add");
        getStyleClass().add("quick-add");
        setManaged(false);
        setVisible(false);
        field.setId("quick-line");
        field.setPromptText(text("Type a layer, such as conv 64 3 relu"));
        field.setAccessibleText(text("Type a layer, such as conv 64 3 relu"));
        outcome.setId("quick-outcome");
        outcome.getStyleClass().add("quick-outcome");
        outcome.setWrapText(true);
        rows.getStyleClass().add("quick-rows");
        getChildren().addAll(field, outcome, rows);
        field.textProperty().subscribe(() -> {
            chosen = 0;
            refresh();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // The key that opened the field arrives here as a letter.
        field.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (field.getText().isEmpty() && event.getCharacter().equals("/")) {
                event.consume();
            }
        });
        field.focusedProperty().subscribe((was, is) -> {
            // A window in the background has no focus, but keeps its owner.
            if (was && !is && getScene() != null && getScene().getFocusOwner() != field) {
                close(false);
            }
        });
        // The canvas below must not take a press for one on itself.
        setOnMousePressed(event -> event.consume());
    }

    /// Opens behind the selection, or at a place of the world where nothing is selected.
    public void open(@Nullable Point2D place) {
        at = model.selection().last().isPresent() ? null : place;
        setVisible(true);
        field.clear();
        refresh();
        field.requestFocus();
    }

    public boolean isOpen() {
        return isVisible();
    }

    private void close(boolean back) {
        if (isVisible()) {
            setVisible(false);
            world.showPlacement(null);
            if (back) {
                closed.run();
            }
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> enter();
            case ESCAPE -> close(true);
            case TAB -> complete();
            case DOWN -> choose(chosen + 1);
            case UP -> {
                if (field.getText().isEmpty()) {
                    field.setText(lastLine);
                    field.end();
                } else {
                    choose(chosen - 1);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int index) {
        chosen = Math.clamp(index, 0, Math.max(0, rows.getChildren().size() - 1));
        refresh();
    }

    private void complete() {
        if (!suggestions.isEmpty()) {
            field.setText(LayerLine.renamed(field.getText(), suggestions.get(chosen)) + " ");
            field.end();
        }
    }

    /// Adds the layer; an empty line ends.
    private void enter() {
        if (field.getText().isBlank()) {
            close(true);
            return;
        }
        var line = line();
        line.layer().ifPresent(layer -> {
            lastLine = line.line();
            model.adding().place(layer, placement(layer));
            at = null;
            model.selection().last().ifPresent(model::reveal);
            field.clear();
            refresh();
        });
    }

    private QuickLine line() {
        return QuickLine.of(field.getText(), suggestions, chosen, model);
    }

    private Placement placement(Layer layer) {
        return at == null
                ? model.adding().following(layer)
                : Placement.of(model.document().graph(), world.flow(), layer, at);
    }

    private void refresh() {
        if (!isVisible()) {
            return;
        }
        var typed = field.getText();
        suggestions = typed.isBlank() ? List.of() : LayerLine.suggestions(typed);
        boolean namesOnly = typed.strip().matches("[A-Za-z0-9]*");
        var shown = suggestions.subList(0, Math.min(namesOnly ? MOST : 1, suggestions.size()));
        chosen = Math.min(chosen, Math.max(0, shown.size() - 1));
        rows.getChildren().clear();
        for (int i = 0; i < shown.size(); i++) {
            int index = i;
            rows.getChildren().add(new QuickRow(shown.get(i), i == chosen, () -> {
                chosen = index;
                enter();
            }));
        }
        var line = line();
        var placement = line.layer().map(this::placement);
        world.showPlacement(placement.orElse(null));
        outcome.pseudoClassStateChanged(StyleNames.INVALID, line.fault().isPresent());
        outcome.setText(line.fault()
                .map(Localization::text)
                .or(() -> line.layer().map(layer -> words(layer, placement.orElseThrow())))
                .orElseGet(() -> text("Enter adds, Esc ends. Numbers and words follow Keras: dense 10 softmax,"
                        + " pool 2, dropout 0.3")));
        place(placement);
    }

    private String words(Layer layer, Placement placement) {
        var scaling = model.document().project().get().scaling();
        var caption = Caption.of(layer, scaling);
        var numbers = NumberFormat.getIntegerInstance(Localization.locale());
        return QuickLine.outcome(model.document().graph(), layer, placement, model)
                .map(row -> row.parameters() == 0
                        ? text("{0} → {1}", caption, row.output())
                        : text("{0} → {1}, {2} parameters", caption, row.output(), numbers.format(row.parameters())))
                .orElse(caption);
    }

    /// On the right of where the layer will stand; below it where there is no room, or the net goes on.
    private void place(Optional<Placement> placement) {
        if (getParent() == null) {
            return;
        }
        var pane = getParent().getLayoutBounds();
        applyCss();
        double height = prefHeight(WIDTH);
        var corner = placement
                .map(p -> inView(p.x(), p.y()))
                .or(() -> Optional.ofNullable(at).map(place -> viewport.toView(place.getX(), place.getY())))
                .or(this::cornerBehind)
                .orElseGet(() -> new Point2D((pane.getWidth() - WIDTH) / 2, pane.getHeight() / 3));
        double scale = viewport.scale().get();
        double right = corner.getX() + Metrics.WIDTH * scale + GAP;
        boolean beside = !world.flow().isSideways() && right + WIDTH + EDGE <= pane.getWidth();
        double x = beside ? right : corner.getX();
        double y = beside ? corner.getY() : corner.getY() + Metrics.HEIGHT * scale + GAP;
        resizeRelocate(
                Math.round(Math.clamp(x, EDGE, Math.max(EDGE, pane.getWidth() - WIDTH - EDGE))),
                Math.round(Math.clamp(y, EDGE, Math.max(EDGE, pane.getHeight() - height - EDGE))),
                WIDTH,
                height);
    }

    private Optional<Point2D> cornerBehind() {
        return model.selection()
                .last()
                .flatMap(model.document().graph()::find)
                .or(() -> model.document().graph().ends().stream().max(Comparator.comparingDouble(Block::y)))
                .map(block -> inView(block.x(), block.y() + Graph.ROW));
    }

    /// Where a place of the net is in the view.
    private Point2D inView(double x, double y) {
        var drawn = world.flow().drawn(x, y);
        return viewport.toView(drawn.getX(), drawn.getY());
    }
}
