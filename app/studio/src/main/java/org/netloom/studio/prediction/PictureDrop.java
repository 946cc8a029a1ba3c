package org.netloom.studio.prediction;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import org.netloom.studio.support.FxThread;
import org.netloom.studio.support.look.StyleNames;

/// Lets files be dropped on a node, and pasted while it or something in it has the focus.
final class PictureDrop {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private PictureDrop() {}

    static void onto(Node node, PredictionViewModel model) {
        node.addEventHandler(DragEvent.DRAG_ENTERED, event -> model.prepare());
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                node.pseudoClassStateChanged(StyleNames.DROP, true);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_EXITED, event -> node.pseudoClassStateChanged(StyleNames.DROP, false));
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            node.pseudoClassStateChanged(StyleNames.DROP, false);
            var files = paths(event.getDragboard().getFiles());
            event.setDropCompleted(!files.isEmpty());
            event.consume();
            if (!files.isEmpty()) {
                // The other program waits until this handler is through.
                FxThread.later(() -> model.predict(files));
            }
        });
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (PASTE.match(event) && Clipboard.getSystemClipboard().hasFiles()) {
                event.consume();
                model.predict(paths(Clipboard.getSystemClipboard().getFiles()));
            }
        });
    }

    private static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).toList();
    }
}
