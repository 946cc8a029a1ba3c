package org.netloom.studio.canvas;

import static org.netloom.studio.support.Localization.text;

import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.netloom.core.drawing.Group;
import org.netloom.core.drawing.Note;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.geometry.Viewport;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.canvas.world.GroupFrame;
import org.netloom.studio.canvas.world.NoteView;
import org.netloom.studio.canvas.world.World;
import org.netloom.studio.support.CalmTextField;

/// Words that are typed where they stand: the name of a group, the text of a note. Esc gives up; Enter
/// or a click elsewhere takes them over (in a note, Ctrl+Enter: Enter begins a line).
final class InPlaceEditor extends StackPane {
    private static final double NOTE_HEIGHT = 88;
    private static final double NAME_WIDTH = 200;
    private static final double NAME_HEIGHT = 32;
    private static final double EDGE = 8;

    private final World world;
    private final Viewport viewport;
    private final CanvasViewModel model;
    private final Runnable closed;
    private Consumer<String> taker = words -> {};

    /// @param closed who takes the focus afterwards
    InPlaceEditor(World world, Viewport viewport, CanvasViewModel model, Runnable closed) {
        this.world = world;
        this.viewport = viewport;
        this.model = model;
        this.closed = closed;
        setId("in-place-editor");
        getStyleClass().add("in-place-editor");
        setManaged(false);
        setVisible(false);
        setOnMousePressed(event -> event.consume());
    }

    void rename(Group group) {
        var place = group.collapsed()
                ? card(group)
                : world.frame(group.name()).map(GroupFrame::nameBounds).orElse(null);
        if (place != null) {
            var field = new CalmTextField(group.name());
            field.setAccessibleText(text("Name of the group"));
            open(field, place, NAME_WIDTH, NAME_HEIGHT, words -> model.groups().rename(group, words));
            field.selectAll();
        }
    }

    private @Nullable Bounds card(Group group) {
        var view = world.view(group.blocks().getFirst());
        return view == null ? null : view.getBoundsInParent();
    }

    void note(Note note) {
        var area = new TextArea(note.text());
        area.setWrapText(true);
        area.setPromptText(text("What should be remembered here?"));
        area.setAccessibleText(text("Text of the note"));
        var place = world.note(note.name())
                .<Bounds>map(NoteView::getBoundsInParent)
                .orElseGet(() -> {
                    var corner = world.flow().drawn(note.x(), note.y());
                    return new BoundingBox(corner.getX(), corner.getY(), NoteView.WIDTH, NOTE_HEIGHT);
                });
        open(area, place, NoteView.WIDTH, NOTE_HEIGHT, words -> model.notes().write(note, words));
        area.end();
    }

    /// @param place in the world
    private void open(TextInputControl field, Bounds place, double width, double height, Consumer<String> taken) {
        close(true);
        taker = taken;
        getChildren().setAll(field);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, field));
        field.focusedProperty().subscribe((was, is) -> {
            // A window in the background has no focus, but keeps its owner.
            if (was && !is && getScene() != null && getScene().getFocusOwner() != field) {
                close(true);
            }
        });
        var corner = viewport.toView(place.getMinX(), place.getMinY());
        double scale = Math.max(1, viewport.scale().get());
        double wide = Math.max(width, Math.min(place.getWidth(), Metrics.WIDTH) * scale);
        double high = Math.max(height, field instanceof TextArea ? place.getHeight() * scale : 0);
        var pane = getParent().getLayoutBounds();
        resizeRelocate(
                Math.round(Math.clamp(corner.getX(), EDGE, Math.max(EDGE, pane.getWidth() - wide - EDGE))),
                Math.round(Math.clamp(corner.getY(), EDGE, Math.max(EDGE, pane.getHeight() - high - EDGE))),
                wide,
                high);
        setVisible(true);
        field.requestFocus();
    }

    private void key(KeyEvent event, TextInputControl field) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close(false);
        } else if (event.getCode() == KeyCode.ENTER && (event.isShortcutDown() || field instanceof TextField)) {
            close(true);
        } else {
            return;
        }
        closed.run();
        event.consume();
    }

    private void close(boolean take) {
        if (isVisible() && getChildren().getFirst() instanceof TextInputControl field) {
            setVisible(false);
            var words = field.getText();
            var taking = taker;
            taker = ignored -> {};
            if (take) {
                taking.accept(words);
            }
        }
    }
}
