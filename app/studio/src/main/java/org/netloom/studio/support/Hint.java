package org.netloom.studio.support;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Words that appear beside what the mouse rests on. All share one tooltip, since each is a window of its
/// own; it is shown from here, for an installed tooltip is styled whenever the mouse comes near, shown or
/// not, and that takes longer than a pulse. It waits for the mouse to move first: what is dropped on a node
/// needs no hint. FX thread only.
public final class Hint {
    private static final double WIDTH = 320;
    private static final double RIGHT = 10;
    private static final double BELOW = 14;
    private static final Duration REST = Duration.millis(700);
    private static final Duration READING = Duration.seconds(8);

    private static @Nullable Hint shared;

    private final Tooltip tooltip = new Tooltip();
    private final PauseTransition rest = new PauseTransition(REST);
    private final PauseTransition reading = new PauseTransition(READING);
    private @Nullable Node over;
    /// Of the last move; of nodes that lie in each other the innermost hears of it first, and speaks.
    private @Nullable PickResult heard;
    private Supplier<String> words = () -> "";
    private double x;
    private double y;

    private Hint() {
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDTH);
        rest.setOnFinished(_ -> show());
        reading.setOnFinished(_ -> tooltip.hide());
    }

    public static void on(Node node, String words) {
        node.setAccessibleHelp(words);
        on(node, () -> words);
    }

    /// @param words are asked for when the mouse has come to rest and when it moves on; empty for no hint
    public static void on(Node node, Supplier<String> words) {
        node.addEventHandler(MouseEvent.MOUSE_MOVED, event -> shared().move(node, words, event));
        node.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> shared().leave());
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> shared().leave());
    }

    /// Takes the words away, as when what the mouse rests on is dragged.
    public static void hide() {
        shared().leave();
    }

    /// Styles the tooltip before the mouse comes.
    public static void prepare() {
        shared().tooltip.getScene().getRoot().applyCss();
    }

    private static Hint shared() {
        if (shared == null) {
            shared = new Hint();
        }
        return shared;
    }

    private void move(Node node, Supplier<String> its, MouseEvent event) {
        if (event.getPickResult() == heard) {
            return;
        }
        heard = event.getPickResult();
        if (over != node) {
            leave();
            over = node;
            words = its;
        }
        if (tooltip.isShowing()) {
            say();
        } else {
            rest(event);
        }
    }

    private void rest(MouseEvent event) {
        x = event.getScreenX();
        y = event.getScreenY();
        rest.playFromStart();
    }

    private void leave() {
        over = null;
        rest.stop();
        reading.stop();
        tooltip.hide();
    }

    private void show() {
        var node = over;
        if (node != null && Seen.of(node).getValue() && say()) {
            tooltip.show(node, x + RIGHT, y + BELOW);
            reading.playFromStart();
        }
    }

    /// @return whether there is something to say
    private boolean say() {
        var now = words.get();
        if (!now.equals(tooltip.getText())) {
            tooltip.setText(now);
        }
        if (now.isEmpty()) {
            tooltip.hide();
        }
        return !now.isEmpty();
    }
}
