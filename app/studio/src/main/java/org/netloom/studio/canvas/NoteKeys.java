package org.netloom.studio.canvas;

import javafx.scene.input.KeyEvent;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.canvas.world.NoteView;

/// Keys on the note that has the focus: Enter edits it, Delete takes it away, Alt and arrows move it.
final class NoteKeys {
    private final CanvasView view;
    private final CanvasViewModel model;

    NoteKeys(CanvasView view, CanvasViewModel model) {
        this.view = view;
        this.model = model;
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        if (event.getTarget() instanceof NoteView focused && !event.isShortcutDown() && use(focused, event)) {
            event.consume();
        }
    }

    private boolean use(NoteView focused, KeyEvent event) {
        var note = focused.note();
        double step = event.isShiftDown() ? 10 * Metrics.GRID : Metrics.GRID;
        switch (event.getCode()) {
            case ENTER, F2 -> view.editor().note(note);
            case DELETE, BACK_SPACE -> {
                model.notes().remove(note.name());
                view.requestFocus();
            }
            case UP -> move(event, note.name(), 0, -step);
            case DOWN -> move(event, note.name(), 0, step);
            case LEFT -> move(event, note.name(), -step, 0);
            case RIGHT -> move(event, note.name(), step, 0);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(KeyEvent event, String note, double dx, double dy) {
        if (event.isAltDown()) {
            var by = model.flow().place(dx, dy);
            model.notes().move(note, by.getX(), by.getY());
        }
    }
}
