package org.netloom.studio.canvas;

import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.canvas.block.BlockView;
import org.netloom.studio.canvas.geometry.Viewport;
import org.netloom.studio.canvas.gesture.Gesture;
import org.netloom.studio.canvas.gesture.Hint;
import org.netloom.studio.canvas.gesture.MarqueeGesture;
import org.netloom.studio.canvas.gesture.MoveGesture;
import org.netloom.studio.canvas.gesture.NoteGesture;
import org.netloom.studio.canvas.gesture.PanGesture;
import org.netloom.studio.canvas.gesture.WireGesture;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.canvas.world.GroupFrame;
import org.netloom.studio.canvas.world.LinkView;
import org.netloom.studio.canvas.world.NoteView;
import org.netloom.studio.canvas.world.World;

/// Turns the mouse into gestures: looks at what was pressed, begins the gesture once the pointer
/// moves, and handles plain clicks.
final class CanvasMouse {
    private static final double SLACK = 4;
    private static final double ZOOM_STEP = 1.1;

    private final CanvasView view;
    private final World world;
    private final Viewport viewport;
    private final CanvasViewModel model;
    private final Hint hint;
    private @Nullable Gesture gesture;
    private boolean begun;
    private List<String> selectedBefore = List.of();
    private Point2D pressed = Point2D.ZERO;
    private Runnable click = () -> {};

    CanvasMouse(CanvasView view, World world, Viewport viewport, CanvasViewModel model, Hint hint) {
        this.view = view;
        this.world = world;
        this.viewport = viewport;
        this.model = model;
        this.hint = hint;
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(ZoomEvent.ZOOM, this::zoom);
    }

    boolean isBusy() {
        return begun;
    }

    void cancel() {
        if (gesture != null && begun) {
            gesture.cancel();
            world.hold(false);
        }
        gesture = null;
        begun = false;
        click = () -> {};
    }

    private void press(MouseEvent event) {
        cancel();
        pressed = new Point2D(event.getX(), event.getY());
        var target = event.getPickResult().getIntersectedNode();
        var block = ancestor(target, BlockView.class);
        var wire = ancestor(target, LinkView.class);
        var frame = ancestor(target, GroupFrame.class);
        var note = ancestor(target, NoteView.class);
        boolean adding = event.isShiftDown() || event.isShortcutDown();
        if (event.getButton() != MouseButton.PRIMARY) {
            gesture = new PanGesture(viewport);
            if (block != null && event.getButton() == MouseButton.SECONDARY) {
                click = () -> view.menu().ask(block.name(), event.getScreenX(), event.getScreenY());
            }
        } else if (block != null) {
            pressBlock(block, target, adding, event.getClickCount());
        } else if (note != null) {
            pressNote(note, event.getClickCount());
        } else if (frame != null && frame.isName(target)) {
            pressFrame(frame, event.getClickCount());
        } else if (wire != null) {
            model.selection().select(wire.link());
            gesture = WireGesture.reroute(world, model, hint, wire.link());
        } else {
            pressNothing(adding, event.getClickCount());
        }
        if (note == null) {
            view.focusSelection();
        }
        event.consume();
    }

    private void pressNote(NoteView note, int clicks) {
        model.selection().clear();
        note.requestFocus();
        if (clicks == 2) {
            click = () -> view.editor().note(note.note());
        } else {
            gesture = new NoteGesture(world, model, note);
        }
    }

    /// By its name a group is selected and moved as a whole.
    private void pressFrame(GroupFrame frame, int clicks) {
        var group = frame.group();
        model.selection().set(group.blocks(), Set.of());
        if (clicks == 2) {
            click = () -> view.editor().rename(group);
        } else {
            gesture = new MoveGesture(world, model, hint, group.blocks().getFirst());
        }
    }

    /// A click lets go of the selection; a second one adds a layer, behind what was selected before.
    private void pressNothing(boolean adding, int clicks) {
        if (clicks == 2 && !adding) {
            var at = viewport.toWorld(pressed.getX(), pressed.getY());
            var before = selectedBefore;
            click = () -> {
                model.selection().set(before, Set.of());
                view.quickAdd(at);
            };
            return;
        }
        selectedBefore = List.copyOf(model.selection().blocks());
        gesture = new MarqueeGesture(world, model, adding);
        click = adding ? () -> {} : () -> model.selection().clear();
    }

    private void pressBlock(BlockView block, @Nullable Node target, boolean adding, int clicks) {
        var name = block.name();
        if (target != null && block.isOutput(target)) {
            gesture = WireGesture.fromOutput(world, model, hint, name);
            click = () -> model.groups().select(name);
        } else if (target != null && block.isInput(target)) {
            gesture = WireGesture.fromInput(world, model, hint, name);
            click = () -> model.groups().select(name);
        } else if (adding) {
            model.groups().toggle(name);
        } else if (clicks == 2) {
            click = () -> model.groups()
                    .folding()
                    .group(name)
                    .ifPresentOrElse(group -> view.glide(() -> model.groups().fold(group)), () -> model.edit(name));
        } else {
            if (!model.selection().blocks().contains(name)) {
                model.groups().select(name);
            }
            click = () -> model.groups().select(name);
            gesture = new MoveGesture(world, model, hint, name);
        }
    }

    private void drag(MouseEvent event) {
        if (gesture == null) {
            return;
        }
        if (!begun && pressed.distance(event.getX(), event.getY()) > SLACK) {
            begun = true;
            view.gestureBegins();
            world.hold(true);
            gesture.begin(viewport.toWorld(pressed.getX(), pressed.getY()));
        }
        if (begun) {
            hint.follow(event.getX(), event.getY(), view.getWidth());
            gesture.shift(event.isShiftDown());
            gesture.drag(viewport.toWorld(event.getX(), event.getY()));
        }
        event.consume();
    }

    private void release(MouseEvent event) {
        var ending = gesture;
        boolean wasDrag = begun;
        var clicked = click;
        gesture = null;
        begun = false;
        click = () -> {};
        if (wasDrag && ending != null) {
            ending.end(viewport.toWorld(event.getX(), event.getY()));
            world.hold(false);
        } else {
            clicked.run();
        }
        view.gestureEnded();
        event.consume();
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            if (event.getDeltaY() != 0) {
                viewport.zoomAt(event.getX(), event.getY(), Math.pow(ZOOM_STEP, event.getDeltaY() / 40));
            }
        } else {
            viewport.pan(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }

    private void zoom(ZoomEvent event) {
        viewport.zoomAt(event.getX(), event.getY(), event.getZoomFactor());
        event.consume();
    }

    static <T extends Node> @Nullable T ancestor(@Nullable Node node, Class<T> type) {
        for (var n = node; n != null; n = n.getParent()) {
            if (type.isInstance(n)) {
                return type.cast(n);
            }
        }
        return null;
    }
}
