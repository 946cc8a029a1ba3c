package org.netloom.studio.canvas;

import javafx.beans.binding.Bindings;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.geometry.Viewport;
import org.netloom.studio.canvas.gesture.Hint;
import org.netloom.studio.canvas.gesture.PaletteDrop;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.canvas.quick.QuickAdd;
import org.netloom.studio.canvas.world.FarView;
import org.netloom.studio.canvas.world.GridView;
import org.netloom.studio.canvas.world.Minimap;
import org.netloom.studio.canvas.world.World;
import org.netloom.studio.document.Checked;
import org.netloom.studio.document.Document;

/// The canvas: grid, world of blocks and wires, minimap, problem card, and what to do while it is
/// empty. Follows document and selection.
public final class CanvasView extends Region {
    private static final double MARGIN = 24;
    private static final double LEGIBLE = 0.8;
    private static final double BESIDE = 48;
    private static final double ZOOM_STEP = 1.25;

    private final CanvasViewModel model;
    private final Viewport viewport = new Viewport();
    private final GridView grid = new GridView(viewport);
    private final World world = new World(viewport);
    private final FarView far = new FarView(viewport, world);
    private final Minimap minimap = new Minimap(viewport, this);
    private final EmptyCanvas empty = new EmptyCanvas();
    private final Hint hint = new Hint();
    private final ProblemPopover popover;
    private final QuickAdd quick;
    private final InPlaceEditor editor;
    private final CanvasMouse mouse;
    private final CanvasMenu menu;
    private boolean fitPending = true;

    public CanvasView(CanvasViewModel model) {
        this.model = model;
        setId("canvas");
        getStyleClass().add("canvas");
        setFocusTraversable(true);
        setMinSize(0, 0);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        popover = new ProblemPopover(world, viewport, model);
        quick = new QuickAdd(world, viewport, model, this::focusSelection);
        editor = new InPlaceEditor(world, viewport, model, this::focusSelection);
        popover.stayAwayWhile(quick.visibleProperty().or(editor.visibleProperty()));
        empty.visibleProperty()
                .bind(quick.visibleProperty()
                        .not()
                        .and(Bindings.createBooleanBinding(
                                () -> model.document().graph().blocks().isEmpty(),
                                model.document().checked())));
        getChildren().addAll(grid, far, world, empty, minimap, popover, hint, quick, editor);
        mouse = new CanvasMouse(this, world, viewport, model, hint);
        new CanvasKeys(this, model, mouse);
        new PaletteDrop(this, world, viewport, model);
        new NoteKeys(this, model);
        menu = new CanvasMenu(this, world, model);
        world.onFold(group -> glide(() -> model.groups().fold(group)));
        model.onReveal(this::reveal);
        model.document().checked().subscribe(this::show);
        model.selection().chosen().subscribe(chosen -> {
            world.select(chosen);
            if (isFocusWithin() && !quick.isOpen() && !editor.isVisible()) {
                focusSelection();
            }
        });
        model.document().folder().subscribe(() -> {
            fitPending = true;
            requestLayout();
        });
    }

    public Document document() {
        return model.document();
    }

    /// Shows the whole net.
    public void fit() {
        if (!model.document().graph().blocks().isEmpty()) {
            viewport.fit(Metrics.bounds(model.document().graph().blocks()), getWidth(), getHeight(), MARGIN);
        }
    }

    /// Shows the selected blocks as large as they fit.
    public void zoomToSelection() {
        var blocks = model.selection().blocks().stream()
                .map(model.document().graph()::block)
                .toList();
        if (!blocks.isEmpty()) {
            viewport.fit(Metrics.bounds(blocks), getWidth(), getHeight(), 2 * MARGIN);
        }
    }

    public void zoomIn() {
        viewport.zoomAt(getWidth() / 2, getHeight() / 2, ZOOM_STEP);
    }

    public void zoomOut() {
        viewport.zoomAt(getWidth() / 2, getHeight() / 2, 1 / ZOOM_STEP);
    }

    public void zoomActual() {
        viewport.zoomAt(getWidth() / 2, getHeight() / 2, 1 / viewport.scale().get());
    }

    /// Lets a layer be typed that goes behind the selection.
    public void quickAdd() {
        quick.open(null);
    }

    /// Lets a layer be typed that goes behind the selection, or here where nothing is selected.
    void quickAdd(Point2D place) {
        quick.open(place);
    }

    /// Makes a change of the net, and lets the blocks glide to their new places.
    public void glide(Runnable change) {
        var before = model.document().graph();
        change.run();
        world.glideFrom(before);
    }

    public void tidy() {
        var before = model.document().graph();
        model.tidy(() -> {
            fit();
            world.glideFrom(before);
        });
    }

    /// Lets the selected group be named.
    public void renameGroup() {
        model.groups().chosen().ifPresent(editor::rename);
    }

    /// Lets a note be typed, on the right of what is selected, else of the net.
    public void addNote() {
        var blocks = model.document().graph().blocks();
        var middle = viewport.toWorld(getWidth() / 2, getHeight() / 3);
        double right = Metrics.bounds(blocks).getMaxX() + BESIDE;
        var at = model.groups()
                .shown()
                .flatMap(model.document().graph()::find)
                .map(block -> new Point2D(block.x() + Metrics.WIDTH + BESIDE, block.y()))
                .orElseGet(() -> blocks.isEmpty() ? middle : new Point2D(right, middle.getY()));
        editor.note(model.notes().fresh(Metrics.toGrid(at.getX()), Metrics.toGrid(at.getY())));
    }

    InPlaceEditor editor() {
        return editor;
    }

    /// What a picture of the net shows.
    public Node net() {
        return world.net();
    }

    public CanvasMenu menu() {
        return menu;
    }

    /// Ends a gesture without effect, else lets the selection go.
    public void cancel() {
        if (mouse.isBusy()) {
            mouse.cancel();
        } else {
            popover.dismiss();
            model.selection().clear();
        }
    }

    /// Gives the focus to the selected block, for keys and screen readers.
    void focusSelection() {
        var block = model.groups().shown().map(world::view);
        if (block.isPresent()) {
            block.get().requestFocus();
        } else {
            requestFocus();
        }
    }

    void gestureBegins() {
        popover.dismiss();
    }

    void gestureEnded() {
        popover.refresh();
    }

    private void show(Checked checked) {
        boolean hadFocus = isFocusWithin();
        world.show(checked);
        world.select(model.selection().chosen().get());
        minimap.show(checked);
        if (hadFocus && !isFocusWithin()) {
            requestFocus();
        }
    }

    private void reveal(String block) {
        model.document()
                .graph()
                .find(block)
                .ifPresent(found -> viewport.reveal(Metrics.bounds(found), getWidth(), getHeight(), MARGIN));
    }

    @Override
    protected void layoutChildren() {
        grid.resizeRelocate(0, 0, getWidth(), getHeight());
        far.resizeRelocate(0, 0, getWidth(), getHeight());
        minimap.resizeRelocate(
                getWidth() - Minimap.WIDTH - 12, getHeight() - Minimap.HEIGHT - 12, Minimap.WIDTH, Minimap.HEIGHT);
        empty.resizeRelocate(0, 0, getWidth(), getHeight());
        if (fitPending && getWidth() > 0 && getHeight() > 0) {
            fitPending = false;
            start();
        }
        minimap.placeFrame();
        popover.place();
    }

    /// A net is shown whole if it can be read then, else from its top; an empty canvas has its origin where the first
    // block belongs.
    private void start() {
        if (model.document().graph().blocks().isEmpty()) {
            viewport.zoomAt(0, 0, 1 / viewport.scale().get());
            viewport.centre(Metrics.WIDTH / 2, getHeight() / 2 - MARGIN, getWidth(), getHeight());
        } else {
            fit();
            if (viewport.scale().get() < LEGIBLE) {
                var net = Metrics.bounds(model.document().graph().blocks());
                viewport.zoomAt(0, 0, LEGIBLE / viewport.scale().get());
                viewport.centre(net.getCenterX(), 0, getWidth(), 0);
                viewport.pan(0, MARGIN - viewport.toView(0, net.getMinY()).getY());
            }
        }
    }
}
