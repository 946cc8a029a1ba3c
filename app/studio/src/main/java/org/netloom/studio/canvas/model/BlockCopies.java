package org.netloom.studio.canvas.model;

import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import org.netloom.core.drawing.Drawn;
import org.netloom.core.graph.Graph;
import org.netloom.core.text.Failure;
import org.netloom.studio.canvas.geometry.Flow;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.GraphEdit.PasteBlocks;
import org.netloom.studio.document.Selection;

/// Copies of blocks: to the clipboard and back, and at once.
public final class BlockCopies {
    private static final double BESIDE = 3 * Metrics.GRID;

    private final Document document;
    private final Selection selection;
    private final Consumer<String> reveal;

    BlockCopies(Document document, Selection selection, Consumer<String> reveal) {
        this.document = document;
        this.selection = selection;
        this.reveal = reveal;
    }

    public void copy() {
        if (!selection.blocks().isEmpty()) {
            BlockClipboard.put(chosen());
        }
    }

    /// Puts the clipboard's blocks beside their originals' place, and selects them.
    ///
    /// @throws Failure where it holds a net that cannot be read
    public void paste() throws Failure {
        BlockClipboard.get().ifPresent(this::paste);
    }

    public void duplicate() {
        if (!selection.blocks().isEmpty()) {
            paste(chosen());
        }
    }

    /// Those of collapsed groups one below the other.
    private Graph chosen() {
        var project = document.project().get();
        return new Drawn(project.graph(), project.drawing()).open().part(selection.blocks());
    }

    public void paste(Graph part) {
        var graph = document.graph();
        var step = Flow.of(document.project().get().drawing()).place(BESIDE, BESIDE);
        var by = graph.blocks().isEmpty() ? Point2D.ZERO : step;
        while (overlaps(part, by, graph)) {
            by = by.add(step);
        }
        var edit = new PasteBlocks(part, by.getX(), by.getY());
        var names = edit.namesIn(graph);
        document.settle();
        document.apply(edit);
        document.settle();
        selection.set(names, Set.of());
        reveal.accept(names.getLast());
    }

    /// Whether a block would lie exactly on another.
    private static boolean overlaps(Graph part, Point2D by, Graph graph) {
        return part.blocks().stream()
                .anyMatch(block -> graph.blocks().stream()
                        .anyMatch(b -> Math.abs(b.x() - block.x() - by.getX()) < 1
                                && Math.abs(b.y() - block.y() - by.getY()) < 1));
    }
}
