package org.netloom.studio.guide;

import static org.netloom.studio.support.Localization.text;

import java.time.Duration;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.support.Ticker;

/// The card of the guide in a corner of the window, and a ring around what is to be clicked. Lets the
/// mouse through everywhere else.
public final class GuideView extends Pane {
    private static final Duration LOOK = Duration.ofMillis(150);
    private static final double RING = 5;
    private static final double MARGIN = 24;
    private static final double WIDTH = 340;
    private static final double STATUS_BAR = 30;

    private final Guide guide;
    private final Label count = new Label();
    private final Label title = new Label();
    private final Label words = new Label();
    private final Button skip = new Button(text("Skip this"));
    private final Button leave = new Button();
    private final Region ring = new Region();
    private final VBox card;
    private final Ticker looking = new Ticker(LOOK, this::look);

    public GuideView(Guide guide) {
        this.guide = guide;
        setPickOnBounds(false);
        setId("guide");
        ring.getStyleClass().add("guide-ring");
        ring.setId("guide-ring");
        ring.setMouseTransparent(true);
        card = card();
        getChildren().setAll(ring, card);
        guide.step().subscribe(this::show);
    }

    private VBox card() {
        count.getStyleClass().addAll("dim", "small-text");
        title.getStyleClass().add("guide-title");
        title.setId("guide-title");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        skip.setId("guide-skip");
        skip.getStyleClass().add("ghost");
        skip.setOnAction(event -> guide.skip());
        leave.setId("guide-leave");
        leave.setOnAction(event -> guide.leave());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var buttons = new HBox(count, space, skip, leave);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("guide-buttons");
        var box = new VBox(title, words, buttons);
        box.getStyleClass().add("guide-card");
        box.setPrefWidth(WIDTH);
        return box;
    }

    private void show(@Nullable Step step) {
        setVisible(step != null);
        if (step == null) {
            looking.stop();
            return;
        }
        boolean last = step == Step.END;
        title.setText(text(step.title()));
        words.setText(text(step.words()));
        count.setText(last ? "" : text("{0} of {1}", step.ordinal() + 1, Step.END.ordinal()));
        skip.setVisible(!last);
        leave.setText(last ? text("Close") : text("Leave the guide"));
        leave.getStyleClass().remove("accent");
        if (last) {
            leave.getStyleClass().add("accent");
        }
        looking.start();
        look();
    }

    /// Puts the ring where the target is now, and the card where it does not cover it.
    private void look() {
        var step = guide.step().get();
        if (step == null || getScene() == null) {
            return;
        }
        var target = Target.in(getScene().getRoot(), step.target());
        ring.setVisible(target.isPresent());
        target.ifPresent(at -> ring.resizeRelocate(
                at.getMinX() - RING, at.getMinY() - RING, at.getWidth() + 2 * RING, at.getHeight() + 2 * RING));
        double height = card.prefHeight(WIDTH);
        double bottom = getHeight() - height - MARGIN - STATUS_BAR;
        card.resizeRelocate(getWidth() - WIDTH - MARGIN, bottom, WIDTH, height);
        if (target.filter(this::isCovered).isPresent()) {
            card.relocate(MARGIN + MARGIN * 3, bottom);
        }
    }

    private boolean isCovered(Bounds target) {
        return card.getBoundsInParent().intersects(target);
    }

    @Override
    protected void layoutChildren() {
        look();
    }
}
