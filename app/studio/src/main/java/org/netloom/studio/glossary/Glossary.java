package org.netloom.studio.glossary;

import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;

/// Lets labels say what they mean.
public final class Glossary {
    private Glossary() {}

    /// A click on the label explains the word; nothing happens to a label that is no word of the glossary.
    ///
    /// @param name one of Keras' options, or the words of the label
    public static void explain(Label label, String name) {
        Term.of(name).ifPresent(term -> {
            label.getStyleClass().add("term");
            label.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                    label.fireEvent(new TermEvent(term, label));
                    event.consume();
                }
            });
        });
    }
}
