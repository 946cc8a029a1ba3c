package org.netloom.studio.support;

import javafx.scene.control.Skin;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;

/// A field whose caret blinks while it has the focus. That of JavaFX' own field starts as well when its
/// text is set from elsewhere, and then nothing stops it: sixty pulses a second for as long as the
/// window lives.
public final class CalmTextField extends TextField {
    public CalmTextField() {}

    public CalmTextField(String text) {
        super(text);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new TextFieldSkin(this) {
            @Override
            public void setCaretAnimating(boolean animating) {
                super.setCaretAnimating(animating && isFocused());
            }
        };
    }
}
