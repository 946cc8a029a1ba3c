package org.netloom.studio.dataset;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.netloom.core.dataset.archive.Archive;
import org.netloom.studio.support.FxThread;
import org.netloom.studio.support.look.StyleNames;

/// Lets a folder, or an archive of one, be dropped on a node.
final class FolderDrop {
    private FolderDrop() {}

    static void onto(Node node, Consumer<Path> receiver) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (folder(event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                node.pseudoClassStateChanged(StyleNames.DROP, true);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_EXITED, event -> node.pseudoClassStateChanged(StyleNames.DROP, false));
        node.addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> folder(event).ifPresent(folder -> {
                    event.setDropCompleted(true);
                    event.consume();
                    node.pseudoClassStateChanged(StyleNames.DROP, false);
                    FxThread.later(() -> receiver.accept(folder));
                }));
    }

    private static Optional<Path> folder(DragEvent event) {
        var files = event.getDragboard().getFiles();
        return files != null
                        && files.size() == 1
                        && (files.getFirst().isDirectory()
                                || Archive.isOne(files.getFirst().toPath()))
                ? Optional.of(files.getFirst().toPath())
                : Optional.empty();
    }
}
