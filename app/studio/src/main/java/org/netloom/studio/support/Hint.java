package org.netloom.studio.support;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Words that appear beside what the mouse rests on. All share one tooltip: each tooltip is a window
/// of its own, which is styled when the mouse first comes near. FX thread only.
public final class Hint {
    private static final double WIDTH = 320;
    private static @Nullable Tooltip shared;

    private Hint() {}

    public static void on(Node node, String words) {
        node.setAccessibleHelp(words);
        on(node, () -> words);
    }

    /// @param words are asked for when the mouse comes; empty for no hint
    public static void on(Node node, Supplier<String> words) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> {
            var tooltip = shared();
            tooltip.setText(words.get());
            if (tooltip.getText().isEmpty()) {
                Tooltip.uninstall(node, tooltip);
            } else {
                Tooltip.install(node, tooltip);
            }
        });
    }

    /// Takes the words away, as when what the mouse rests on is dragged.
    public static void hide() {
        shared().hide();
    }

    /// Styles the tooltip before the mouse comes.
    public static void prepare() {
        shared().getScene().getRoot().applyCss();
    }

    private static Tooltip shared() {
        if (shared == null) {
            shared = new Tooltip();
            shared.setWrapText(true);
            shared.setMaxWidth(WIDTH);
        }
        return shared;
    }
}
