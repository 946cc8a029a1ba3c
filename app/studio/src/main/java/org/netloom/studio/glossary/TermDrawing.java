package org.netloom.studio.glossary;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/// The small drawing of a word, in the colours of the window.
final class TermDrawing extends StackPane {
    private final SVGPath lines = path("sketch-lines");
    private final SVGPath soft = path("sketch-soft");
    private final SVGPath full = path("sketch-full");
    private final SVGPath curve = path("sketch-curve");

    TermDrawing() {
        getStyleClass().add("term-drawing");
        var paper = new Rectangle(Sketch.WIDTH, Sketch.HEIGHT);
        paper.getStyleClass().add("sketch-paper");
        getChildren().setAll(new Group(paper, soft, lines, full, curve));
    }

    void show(Term term) {
        var sketch = Sketch.of(term);
        lines.setContent(sketch.lines());
        soft.setContent(sketch.soft());
        full.setContent(sketch.full());
        curve.setContent(sketch.curve());
    }

    private static SVGPath path(String styleClass) {
        var path = new SVGPath();
        path.getStyleClass().add(styleClass);
        return path;
    }
}
