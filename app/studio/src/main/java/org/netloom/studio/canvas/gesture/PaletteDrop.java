package org.netloom.studio.canvas.gesture;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.netloom.studio.canvas.geometry.Viewport;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.canvas.model.Placement;
import org.netloom.studio.canvas.world.World;

/// Lets layers from the palette fall on the canvas, and shows where they would land.
public final class PaletteDrop {
    private final Node view;
    private final World world;
    private final Viewport viewport;
    private final CanvasViewModel model;

    public PaletteDrop(Node view, World world, Viewport viewport, CanvasViewModel model) {
        this.view = view;
        this.world = world;
        this.viewport = viewport;
        this.model = model;
        view.addEventHandler(DragEvent.DRAG_OVER, this::over);
        view.addEventHandler(DragEvent.DRAG_EXITED, event -> world.showPlacement(null));
        view.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        LayerDrag.layerOn(event.getDragboard()).ifPresent(entry -> {
            event.acceptTransferModes(TransferMode.COPY);
            var at = viewport.toWorld(event.getX(), event.getY());
            world.showPlacement(
                    Placement.of(model.document().graph(), model.adding().fresh(entry), at.getX(), at.getY()));
            event.consume();
        });
    }

    private void dropped(DragEvent event) {
        LayerDrag.layerOn(event.getDragboard()).ifPresent(entry -> {
            var at = viewport.toWorld(event.getX(), event.getY());
            world.showPlacement(null);
            model.adding()
                    .place(
                            model.adding().fresh(entry),
                            Placement.of(
                                    model.document().graph(), model.adding().fresh(entry), at.getX(), at.getY()));
            event.setDropCompleted(true);
            event.consume();
            view.requestFocus();
        });
    }
}
