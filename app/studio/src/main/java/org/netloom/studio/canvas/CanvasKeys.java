package org.netloom.studio.canvas;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.model.BlockWalk;
import org.netloom.studio.canvas.model.CanvasViewModel;

/// Keys that mean something on the canvas alone: arrows walk along wires, with Alt they move blocks,
/// Enter edits, Esc lets go. Keys for menus are bound by the window.
final class CanvasKeys {
    /// Steps by keyboard are undone together until something else happens.
    private static final Object KEYBOARD = "keyboard";

    private final CanvasViewModel model;
    private final BlockWalk walk;
    private final CanvasMouse mouse;

    CanvasKeys(CanvasView view, CanvasViewModel model, CanvasMouse mouse) {
        this.model = model;
        walk = new BlockWalk(model);
        this.mouse = mouse;
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        boolean used = event.isAltDown() ? nudge(event.getCode(), event.isShiftDown()) : plain(event.getCode());
        if (used) {
            event.consume();
        }
    }

    private boolean nudge(KeyCode key, boolean far) {
        double step = far ? 10 * Metrics.GRID : Metrics.GRID;
        return switch (key) {
            case UP -> move(0, -step);
            case DOWN -> move(0, step);
            case LEFT -> move(-step, 0);
            case RIGHT -> move(step, 0);
            default -> false;
        };
    }

    private boolean move(double dx, double dy) {
        if (!model.selection().blocks().isEmpty()) {
            var by = model.flow().place(dx, dy);
            model.move(java.util.Set.copyOf(model.selection().blocks()), by.getX(), by.getY(), KEYBOARD);
        }
        return true;
    }

    /// A block is edited in the inspector; a collapsed group is expanded.
    private void edit() {
        var groups = model.groups();
        groups.shown()
                .flatMap(groups.folding()::group)
                .ifPresentOrElse(groups::fold, () -> model.selection().last().ifPresent(model::edit));
    }

    /// Along the wires where the net flows this way, else to the side.
    private void walk(boolean horizontally, boolean on) {
        if (horizontally == model.flow().isSideways()) {
            walk.walk(on);
        } else {
            walk.walkSideways(on);
        }
    }

    private boolean plain(KeyCode key) {
        switch (key) {
            case UP -> walk(false, false);
            case DOWN -> walk(false, true);
            case LEFT -> walk(true, false);
            case RIGHT -> walk(true, true);
            case ENTER -> edit();
            case ESCAPE -> {
                if (!mouse.isBusy()) {
                    return false;
                }
                mouse.cancel();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
