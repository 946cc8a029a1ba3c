package org.netloom.studio.canvas.gesture;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.netloom.studio.canvas.geometry.Viewport;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.canvas.model.Placement;
import org.netloom.studio.canvas.world.World;

/// Lets layers, pieces and whole nets fall on the canvas, and shows where they would land.
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
        placement(event).ifPresent(placement -> {
            event.acceptTransferModes(TransferMode.COPY);
            world.showPlacement(placement);
            event.consume();
        });
    }

    private Optional<Placement> placement(DragEvent event) {
        var board = event.getDragboard();
        var at = viewport.toWorld(event.getX(), event.getY());
        return LayerDrag.layerOn(board)
                .map(entry -> Placement.of(
                        model.document().graph(), world.flow(), model.adding().fresh(entry), at))
                .or(() -> LayerDrag.holdsPiece(board)
                        ? Optional.of(model.parts().at(world.flow(), at))
                        : Optional.empty());
    }

    private void dropped(DragEvent event) {
        placement(event).ifPresent(placement -> {
            var board = event.getDragboard();
            world.showPlacement(null);
            LayerDrag.layerOn(board)
                    .ifPresent(entry -> model.adding().place(model.adding().fresh(entry), placement));
            LayerDrag.pieceOn(board).ifPresent(piece -> model.parts().insert(piece, placement));
            event.setDropCompleted(true);
            event.consume();
            view.requestFocus();
        });
    }
}
