package org.netloom.studio.canvas.model;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;
import org.netloom.core.drawing.Drawn;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.graph.TopDown;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.studio.canvas.geometry.Flow;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.DrawingEdit.InsertPart;
import org.netloom.studio.document.GraphEdit.PasteBlocks;
import org.netloom.studio.document.Selection;
import org.netloom.studio.pieces.Piece;

/// Parts of nets that come in as a whole: pieces from the palette, nets of runs and samples.
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

    /// Behind what is selected; else beside the net.
    public void appendNet(Piece net) {
        var blocks = document.graph().blocks();
        if (!selection.blocks().isEmpty() || blocks.isEmpty()) {
            append(net);
            return;
        }
        double right = blocks.stream().mapToDouble(Block::x).max().orElse(0);
        double top = blocks.stream().mapToDouble(Block::y).min().orElse(0);
        insert(net, new Placement.Free(right + TopDown.COLUMN, top));
    }

    /// A net has one Input: where there is one, another stays away.
    public void insert(Piece piece, Placement placement) {
        var before = document.graph();
        var part = inputs(before).isEmpty() ? piece.graph() : piece.graph().remove(inputs(piece.graph()));
        if (part.blocks().isEmpty()) {
            return;
        }
        var fitting = new Piece(piece.name(), part);
        document.settle();
        document.apply(
                before.blocks().isEmpty() && !inputs(part).isEmpty()
                        ? new PasteBlocks(part, placement.x(), placement.y())
                        : inserted(fitting, placement));
        document.settle();
        var names = document.graph().blocks().stream()
                .map(Block::name)
                .filter(name -> before.find(name).isEmpty())
                .toList();
        selection.set(names, Set.of());
        names.stream().reduce((first, last) -> last).ifPresent(reveal);
    }

    private static InsertPart inserted(Piece fitting, Placement placement) {
        return switch (placement) {
            case Placement.OnLink(Link link, double x, double y) -> edit(fitting, link, null, x, y);
            case Placement.Below(String block, double x, double y) -> edit(fitting, null, block, x, y);
            case Placement.Above above -> edit(fitting, null, null, above.x(), above.y());
            case Placement.Joining joining -> edit(fitting, null, null, joining.x(), joining.y());
            case Placement.Free(double x, double y) -> edit(fitting, null, null, x, y);
        };
    }

    private static Set<String> inputs(Graph graph) {
        return graph.blocks().stream()
                .filter(block -> block.layer() instanceof Input)
                .map(Block::name)
                .collect(Collectors.toSet());
    }

    private static InsertPart edit(Piece piece, @Nullable Link on, @Nullable String after, double x, double y) {
        Graph part = piece.graph();
        return new InsertPart(part, piece.name(), on, after, x, y);
    }
}
