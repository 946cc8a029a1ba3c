package org.netloom.studio;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import org.netloom.studio.canvas.CanvasView;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Actions;

/// The menu of the selected blocks on the canvas: the right button, or the menu key.
final class BlockMenu {
    private BlockMenu() {}

    static void on(CanvasView canvas, Actions actions) {
        var menu = new ContextMenu(
                actions.menuItem(Action.LOOK_INSIDE),
                new SeparatorMenuItem(),
                actions.menuItem(Action.CUT),
                actions.menuItem(Action.COPY),
                actions.menuItem(Action.PASTE),
                actions.menuItem(Action.DUPLICATE),
                actions.menuItem(Action.DELETE),
                new SeparatorMenuItem(),
                actions.menuItem(Action.REPEAT),
                actions.menuItem(Action.TAKE_OFF),
                actions.menuItem(Action.GROUP));
        menu.setId("block-menu");
        menu.setAutoHide(true);
        canvas.menu().onAsked(at -> menu.show(canvas, at.getX(), at.getY()));
    }
}
