package org.netloom.studio.glossary;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/// Shows what a word means beside it, until Escape, another click or another word. Lies over the whole
/// window, and lets the mouse through.
public final class TermPopover extends Pane {
    private static final double WIDTH = 300;
    private static final double GAP = 6;
    private static final double MARGIN = 12;

    private final TermCard card = new TermCard();

    public TermPopover() {
        setPickOnBounds(false);
        setVisible(false);
        setId("term-popover");
        getChildren().setAll(card);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                listen(scene);
            }
        });
    }

    private void listen(Scene scene) {
        scene.addEventHandler(TermEvent.ASKED, event -> show(event.term(), event.label()));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (!card.getBoundsInParent().contains(sceneToLocal(event.getSceneX(), event.getSceneY()))) {
                setVisible(false);
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isVisible()) {
                setVisible(false);
                if (event.getCode() == KeyCode.ESCAPE) {
                    event.consume();
                }
            }
        });
    }

    private void show(Term term, Node label) {
        card.show(term);
        setVisible(true);
        card.applyCss();
        double height = card.prefHeight(WIDTH);
        place(sceneToLocal(label.localToScene(label.getLayoutBounds())), height);
    }

    /// Below the word; above it where there is no room, and always within the window.
    private void place(Bounds word, double height) {
        double left = Math.clamp(word.getMinX(), MARGIN, Math.max(MARGIN, getWidth() - WIDTH - MARGIN));
        double below = word.getMaxY() + GAP;
        double top = below + height < getHeight() - MARGIN ? below : word.getMinY() - GAP - height;
        card.resizeRelocate(left, Math.max(MARGIN, top), WIDTH, height);
    }

    @Override
    protected void layoutChildren() {
        // The card stands where it was put.
    }
}
