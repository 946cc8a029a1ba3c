package org.netloom.studio.canvas.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.studio.canvas.geometry.Flow;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.geometry.Route;
import org.netloom.studio.document.ChainEdit.JoinBlocks;
import org.netloom.studio.document.Edit;
import org.netloom.studio.document.GraphEdit.AddBlock;
import org.netloom.studio.document.GraphEdit.InsertOnLink;

/// Where a layer that is let go over the canvas ends up, and what it is wired to.
public sealed interface Placement {
    /// Left edge of the new block in the net's own places.
    double x();

    double y();

    Edit edit(Graph graph, Layer layer);

    record OnLink(Link link, double x, double y) implements Placement {
        @Override
        public Edit edit(Graph graph, Layer layer) {
            return new InsertOnLink(new Block(graph.freshName(layer), layer, x, y), link);
        }
    }

    record Below(String block, double x, double y) implements Placement {
        @Override
        public Edit edit(Graph graph, Layer layer) {
            return new AddBlock(new Block(graph.freshName(layer), layer, x, y), block);
        }
    }

    record Above(String block, double x, double y) implements Placement {
        @Override
        public Edit edit(Graph graph, Layer layer) {
            return new AddBlock(new Block(graph.freshName(layer), layer, x, y), null, block);
        }
    }

    /// Fed by several blocks.
    record Joining(List<String> sources, double x, double y) implements Placement {
        @Override
        public Edit edit(Graph graph, Layer layer) {
            return new JoinBlocks(new Block(graph.freshName(layer), layer, x, y), sources);
        }
    }

    record Free(double x, double y) implements Placement {
        @Override
        public Edit edit(Graph graph, Layer layer) {
            return new AddBlock(new Block(graph.freshName(layer), layer, x, y), null);
        }
    }

    /// How near to a wire the pointer inserts, in world pixels.
    double ON_WIRE = 14;

    /// @param at where the pointer is on the canvas: the middle of the block to be
    static Placement of(Graph graph, Flow flow, Layer layer, Point2D at) {
        var place = flow.place(at);
        double x = place.getX();
        double y = place.getY();
        boolean takesWire = !(layer instanceof Input);
        if (takesWire) {
            var wire = wireAt(flow.drawn(graph), flow, at, ON_WIRE);
            if (wire.isPresent()) {
                var from = graph.block(wire.get().from());
                return new OnLink(wire.get(), from.x(), from.y() + Graph.ROW);
            }
            var above = openAbove(graph, flow, x, y);
            if (above.isPresent()) {
                return below(graph, above.get());
            }
        }
        var below = openBelow(graph, flow, x, y);
        if (below.isPresent()) {
            return new Above(below.get().name(), below.get().x(), below.get().y() - Graph.ROW);
        }
        var corner = flow.place(flow.snapped(
                at.getX() - Metrics.WIDTH / 2, at.getY() - Metrics.HEIGHT / 2, flow.drawn(graph), Set.of()));
        return new Free(corner.getX(), corner.getY());
    }

    /// Under `block`, as far down as there is room.
    static Placement below(Graph graph, Block block) {
        double y = block.y() + Graph.ROW;
        while (Metrics.covers(block.x(), y, graph)) {
            y += Graph.ROW;
        }
        return new Below(block.name(), block.x(), y);
    }

    /// @param drawn the net at its places on the canvas
    static Optional<Link> wireAt(Graph drawn, Flow flow, Point2D at, double reach) {
        return drawn.links().stream()
                .filter(link -> !atOnePlace(drawn.block(link.from()), drawn.block(link.to())))
                .map(link -> new Near(
                        link,
                        Route.of(drawn.block(link.from()), drawn.block(link.to()), drawn, flow)
                                .distanceTo(at.getX(), at.getY())))
                .filter(near -> near.distance <= reach)
                .min(Comparator.comparingDouble(Near::distance))
                .map(Near::link);
    }

    /// Whether both are in one collapsed group.
    private static boolean atOnePlace(Block one, Block other) {
        return one.x() == other.x() && one.y() == other.y();
    }

    private static boolean isInLine(Block block, Flow flow, double x) {
        return Math.abs(block.x() + flow.width() / 2 - x) < flow.width() / 2 + 16;
    }

    private static Optional<Block> openAbove(Graph graph, Flow flow, double x, double y) {
        return graph.blocks().stream()
                .filter(block -> isInLine(block, flow, x))
                .filter(block -> y > block.y() + flow.height() / 2 && y < block.y() + flow.height() + Metrics.REACH)
                .filter(block -> graph.outputsOf(block.name()).isEmpty())
                .max(Comparator.comparingDouble(Block::y));
    }

    private static Optional<Block> openBelow(Graph graph, Flow flow, double x, double y) {
        return graph.blocks().stream()
                .filter(block -> isInLine(block, flow, x))
                .filter(block -> y < block.y() + flow.height() / 2 && y > block.y() - Metrics.REACH)
                .filter(block -> !(block.layer() instanceof Input)
                        && graph.inputsOf(block.name()).isEmpty()
                        && !Metrics.covers(block.x(), block.y() - Graph.ROW, graph))
                .min(Comparator.comparingDouble(Block::y));
    }

    /// A wire and how far it is away.
    record Near(Link link, double distance) {}
}
