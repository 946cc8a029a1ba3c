package org.netloom.studio.runs.compare;

import static org.netloom.studio.support.Localization.measured;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// Words in rows and columns.
class WordGrid extends GridPane {
    private static final double WIDEST = 420;

    WordGrid() {
        getStyleClass().add("compare-grid");
    }

    final void row(int at, String style, String... words) {
        for (int i = 0; i < words.length; i++) {
            add(label(words[i], style), i, at);
        }
    }

    static Label label(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setMaxWidth(WIDEST);
        return label;
    }

    static String number(double value) {
        return measured("%.4f", value);
    }
}
