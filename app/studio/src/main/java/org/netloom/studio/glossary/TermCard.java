package org.netloom.studio.glossary;

import static org.netloom.studio.support.Localization.text;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A word, its drawing and what it means.
final class TermCard extends VBox {
    private final Label title = new Label();
    private final TermDrawing drawing = new TermDrawing();
    private final Label words = new Label();

    TermCard() {
        getStyleClass().add("term-card");
        title.getStyleClass().add("term-title");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(title, drawing, words);
    }

    void show(Term term) {
        title.setText(text(term.title()));
        drawing.show(term);
        words.setText(text(term.words()));
    }
}
