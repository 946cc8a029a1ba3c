package org.netloom.studio.canvas.model;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;
import org.netloom.core.drawing.Drawn;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.studio.canvas.geometry.Flow;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.DrawingEdit.InsertPart;
import org.netloom.studio.document.Selection;
import org.netloom.studio.pieces.Piece;

/// Parts of nets that come in as a whole: pieces from the palette.
public final class PartCommands {
    /// Stands for any layer that takes one input and gives one output.
    private static final Layer ANY = new Flatten();

    private final Document document;
    private final Selection selection;
    private final NewBlocks adding;
    private final Consumer<String> reveal;

    PartCommands(Document document, Selection selection, NewBlocks adding, Consumer<String> reveal) {
        this.document = document;
        this.selection = selection;
        this.adding = adding;
        this.reveal = reveal;
    }

    /// The selected group as a piece, its blocks one below the other.
    public Optional<Piece> chosen(GroupCommands groups) {
        var project = document.project().get();
        return groups.chosen()
                .map(group -> new Piece(
                        group.name(),
                        new Drawn(project.graph(), project.drawing()).open().part(Set.copyOf(group.blocks()))));
    }

    /// Where a piece would go that is let go of at a place of the canvas.
    public Placement at(Flow flow, Point2D at) {
        return Placement.of(document.graph(), flow, ANY, at);
    }

    /// Behind what is selected.
    public void append(Piece piece) {
        insert(piece, adding.following(ANY));
    }

    public void insert(Piece piece, Placement placement) {
        var before = document.graph();
        document.settle();
        document.apply(
                switch (placement) {
                    case Placement.OnLink(Link link, double x, double y) -> edit(piece, link, null, x, y);
                    case Placement.Below(String block, double x, double y) -> edit(piece, null, block, x, y);
                    case Placement.Above above -> edit(piece, null, null, above.x(), above.y());
                    case Placement.Joining joining -> edit(piece, null, null, joining.x(), joining.y());
                    case Placement.Free(double x, double y) -> edit(piece, null, null, x, y);
                });
        document.settle();
        var names = document.graph().blocks().stream()
                .map(Block::name)
                .filter(name -> before.find(name).isEmpty())
                .toList();
        selection.set(names, Set.of());
        names.stream().reduce((first, last) -> last).ifPresent(reveal);
    }

    private static InsertPart edit(Piece piece, @Nullable Link on, @Nullable String after, double x, double y) {
        Graph part = piece.graph();
        return new InsertPart(part, piece.name(), on, after, x, y);
    }
}
