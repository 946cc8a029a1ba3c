package org.netloom.studio.canvas;

import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.input.ContextMenuEvent;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.canvas.world.World;

/// Asks for a menu of what can be done with the selected blocks: a click with the right button, or the
/// menu key.
public final class CanvasMenu {
    private final World world;
    private final CanvasViewModel model;
    private Consumer<Point2D> show = at -> {};

    CanvasMenu(CanvasView view, World world, CanvasViewModel model) {
        this.world = world;
        this.model = model;
        view.setOnContextMenuRequested(this::key);
    }

    /// Who shows it at a point of the screen.
    public void onAsked(Consumer<Point2D> action) {
        show = action;
    }

    /// At a point of the screen where this block is.
    void ask(String block, double screenX, double screenY) {
        if (!model.selection().blocks().contains(block)) {
            model.groups().select(block);
        }
        show.accept(new Point2D(screenX, screenY));
    }

    private void key(ContextMenuEvent event) {
        var block = model.groups().shown().map(world::view);
        if (event.isKeyboardTrigger() && block.isPresent()) {
            var bounds = block.get().localToScreen(block.get().getLayoutBounds());
            show.accept(new Point2D(bounds.getMinX(), bounds.getMaxY()));
            event.consume();
        }
    }
}
