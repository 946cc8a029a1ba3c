package org.netloom.studio.dataset.grid;

import javafx.scene.input.KeyEvent;

/// What the keys do in the grid of pictures.
final class GridKeys {
    private static final int NOWHERE = Integer.MIN_VALUE;

    private final ThumbnailGrid grid;

    GridKeys(ThumbnailGrid grid) {
        this.grid = grid;
    }

    void key(KeyEvent event) {
        if (grid.count() == 0) {
            return;
        }
        int next = next(event);
        if (next != NOWHERE) {
            grid.go(Math.clamp(next, 0, grid.count() - 1), event.isShiftDown() ? Chosen.Way.RANGE : Chosen.Way.ALONE);
            event.consume();
        } else if (acts(event)) {
            event.consume();
        }
    }

    /// Where an arrow leads.
    private int next(KeyEvent event) {
        int at = grid.position();
        return switch (event.getCode()) {
            case LEFT -> at - 1;
            case RIGHT -> at + 1;
            case UP -> at - grid.columns();
            case DOWN -> at < 0 ? 0 : at + grid.columns();
            case PAGE_UP -> at - grid.columns() * grid.visibleRows();
            case PAGE_DOWN -> at + grid.columns() * grid.visibleRows();
            case HOME -> 0;
            case END -> grid.count() - 1;
            default -> NOWHERE;
        };
    }

    private boolean acts(KeyEvent event) {
        int selected = grid.position() < 0 ? -1 : grid.sampleAt(grid.position());
        boolean shortcut = event.isShortcutDown();
        switch (event.getCode()) {
            case ENTER -> {
                if (selected >= 0) {
                    grid.gestures().open(selected);
                }
            }
            case C -> {
                if (!shortcut || selected < 0) {
                    return false;
                }
                grid.gestures().copy(selected);
            }
            case A -> {
                if (!shortcut) {
                    return false;
                }
                grid.chooseAll();
            }
            case M -> {
                if (shortcut || event.isAltDown() || grid.chosen().isEmpty()) {
                    return false;
                }
                grid.gestures().move(grid, grid.chosen());
            }
            case DELETE, BACK_SPACE -> {
                if (shortcut || grid.chosen().isEmpty()) {
                    return false;
                }
                grid.gestures().remove(grid.chosen());
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
