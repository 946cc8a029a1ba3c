package org.netloom.studio.canvas;

import javafx.beans.binding.Bindings;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.netloom.core.drawing.Orientation;
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
    private static final double BESIDE = 48;

    private final CanvasViewModel model;
    private final Viewport viewport = new Viewport();
    private final GridView grid = new GridView(viewport);
    private final World world = new World(viewport);
    private final FarView far = new FarView(viewport, world);
    private final Sight sight = new Sight(this, viewport, world);
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
        model.onReveal(sight::reveal);
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

    /// What part of the net is seen.
    public Sight sight() {
        return sight;
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
        var before = world.graph();
        change.run();
        world.glideFrom(before);
    }

    public void tidy() {
        tidy(model.flow().orientation());
    }

    /// Lets the net flow the other way.
    public void turn() {
        tidy(model.flow().orientation().other());
    }

    private void tidy(Orientation orientation) {
        var before = world.graph();
        model.tidy(orientation, () -> {
            sight.fit();
            world.glideFrom(before);
        });
    }

    /// Lets the selected group be named.
    public void renameGroup() {
        model.groups().chosen().ifPresent(editor::rename);
    }

    /// Lets a note be typed where the net does not go on: on the right of what is selected, or of the net,
    /// as of one from the top down.
    public void addNote() {
        var blocks = model.document().graph().blocks();
        var middle = world.flow().place(viewport.toWorld(getWidth() / 2, getHeight() / 3));
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

    @Override
    protected void layoutChildren() {
        grid.resizeRelocate(0, 0, getWidth(), getHeight());
        far.resizeRelocate(0, 0, getWidth(), getHeight());
        minimap.resizeRelocate(
                getWidth() - Minimap.WIDTH - 12, getHeight() - Minimap.HEIGHT - 12, Minimap.WIDTH, Minimap.HEIGHT);
        empty.resizeRelocate(0, 0, getWidth(), getHeight());
        if (fitPending && getWidth() > 0 && getHeight() > 0) {
            fitPending = false;
            sight.start();
        }
        minimap.placeFrame();
        popover.place();
    }
}
