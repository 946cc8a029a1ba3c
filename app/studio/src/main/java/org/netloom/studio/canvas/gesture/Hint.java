package org.netloom.studio.canvas.gesture;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.netloom.core.text.Text;
import org.netloom.studio.support.Localization;

/// A few words beside the pointer while a gesture goes on: why a wire may not end here.
public final class Hint extends Label {

    private static final PseudoClass ADVICE = PseudoClass.getPseudoClass("advice");

    public Hint() {
        getStyleClass().add("canvas-hint");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// What else could be done, and not why something cannot.
    public void advise(Optional<Text> text) {
        pseudoClassStateChanged(ADVICE, true);
        fill(text);
    }

    public void show(Optional<Text> text) {
        pseudoClassStateChanged(ADVICE, false);
        fill(text);
    }

    private void fill(Optional<Text> text) {
        setVisible(text.isPresent());
        text.ifPresent(words -> {
            setText(Localization.text(words));
            applyCss();
            autosize();
        });
    }

    /// Follows the pointer, inside a view of this width.
    public void follow(double x, double y, double width) {
        relocate(Math.max(4, Math.min(x + 16, width - getWidth() - 4)), y + 16);
    }
}
