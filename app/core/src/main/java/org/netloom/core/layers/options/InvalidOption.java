package org.netloom.core.layers.options;

import org.netloom.core.text.Text;

/// An option of a layer has a value that it cannot have; the text says which ones it can.
public final class InvalidOption extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public InvalidOption(Text text) {
        super(text.english());
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
