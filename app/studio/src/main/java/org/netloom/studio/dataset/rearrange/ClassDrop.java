package org.netloom.studio.dataset.rearrange;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.netloom.studio.support.FxThread;
import org.netloom.studio.support.look.StyleNames;

/// Lets pictures be dropped on a node: those of the grid, or files and folders from elsewhere.
final class ClassDrop {
    private ClassDrop() {}

    /// What becomes of pictures.
    ///
    /// @param accepts whether any can be dropped now
    record Receiver(
            RearrangeViewModel model,
            BooleanSupplier accepts,
            Consumer<List<Integer>> samples,
            Consumer<List<Path>> files) {

        private boolean wants(DragEvent event) {
            return accepts.getAsBoolean()
                    && (!model.dragged().isEmpty() || event.getDragboard().hasFiles());
        }
    }

    static void onto(Node node, Receiver receiver) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (receiver.wants(event)) {
                event.acceptTransferModes(receiver.model.dragged().isEmpty() ? TransferMode.COPY : TransferMode.MOVE);
                node.pseudoClassStateChanged(StyleNames.DROP, true);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_EXITED, event -> node.pseudoClassStateChanged(StyleNames.DROP, false));
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            node.pseudoClassStateChanged(StyleNames.DROP, false);
            if (receiver.wants(event)) {
                take(event, receiver);
            }
        });
    }

    private static void take(DragEvent event, Receiver receiver) {
        var samples = receiver.model.dragged();
        var files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        event.setDropCompleted(true);
        event.consume();
        // Questions may be asked only when the drag is over.
        FxThread.later(() -> {
            if (samples.isEmpty()) {
                receiver.files.accept(files);
            } else {
                receiver.samples.accept(samples);
            }
        });
    }
}
