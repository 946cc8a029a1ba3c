package org.netloom.studio.canvas.arrange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Merging.Add;
import org.netloom.studio.canvas.geometry.Flow;
import org.netloom.studio.canvas.geometry.Metrics;

/// Arranges a net in layers, one behind the other as it flows, branches beside each other, with ELK. Any
/// thread; the first call loads ELK and takes a second.
public final class TidyLayout {
    private static final AtomicBoolean WARM = new AtomicBoolean();
    private static final int BLOCKS_TO_WARM = 60;
    private static final double BESIDE = 40;
    /// What ELK asks for beside a wire that goes past blocks.
    private static final double PAST = 32;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private TidyLayout() {}

    /// Loads ELK in the background, so that nobody waits for it.
    public static void warm() {
        if (WARM.getAndSet(true)) {
            return;
        }
        Thread.ofPlatform()
                .daemon()
                .name("layout-warm")
                .priority(Thread.MIN_PRIORITY)
                .start(() -> arrange(small(), Flow.DOWN));
    }

    /// Branches that meet again, of which one passes blocks.
    private static Graph small() {
        var graph = Graph.EMPTY.add(new Block("input", new Input(8, 8, 1), 0, 0));
        for (int i = 0; i < BLOCKS_TO_WARM; i++) {
            graph = graph.add(new Block("b" + i, new Add(), 0, 0)).connect(i == 0 ? "input" : "b" + (i - 1), "b" + i);
        }
        var links = new ArrayList<>(graph.links());
        for (int i = 2; i < BLOCKS_TO_WARM; i += 3) {
            links.add(new Link("b" + (i - 2), "b" + i));
        }
        return new Graph(graph.blocks(), links);
    }

    /// The blocks at their new places, by name; the upper left one stays about where it was. Places are those
    /// of the net: for ELK it always flows down.
    public static Map<String, Block> arrange(Graph graph, Flow flow) {
        var root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, flow.across(BESIDE));
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, flow.across(PAST));
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, Graph.ROW - flow.height());
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 4.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 4.0);
        var nodes = new HashMap<String, ElkNode>();
        var inputs = new HashMap<String, ElkPort>();
        var outputs = new HashMap<String, ElkPort>();
        for (var block : graph.blocks()) {
            var node = ElkGraphUtil.createNode(root);
            node.setDimensions(flow.width(), flow.height());
            node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
            nodes.put(block.name(), node);
            inputs.put(block.name(), port(node, PortSide.NORTH, 0));
            outputs.put(block.name(), port(node, PortSide.SOUTH, flow.height()));
        }
        for (var link : graph.links()) {
            ElkGraphUtil.createSimpleEdge(outputs.get(link.from()), inputs.get(link.to()));
        }
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        return places(graph, nodes);
    }

    /// All wires meet in the middle of a side, so that straight ones are straight.
    private static ElkPort port(ElkNode node, PortSide side, double y) {
        var port = ElkGraphUtil.createPort(node);
        port.setProperty(CoreOptions.PORT_SIDE, side);
        port.setLocation(node.getWidth() / 2, y);
        return port;
    }

    private static Map<String, Block> places(Graph graph, Map<String, ElkNode> nodes) {
        var before = Metrics.bounds(graph.blocks());
        double left = nodes.values().stream().mapToDouble(ElkNode::getX).min().orElse(0);
        double top = nodes.values().stream().mapToDouble(ElkNode::getY).min().orElse(0);
        double x = Metrics.toGrid(before.getMinX());
        double y = Metrics.toGrid(before.getMinY());
        var places = new HashMap<String, Block>();
        for (var block : graph.blocks()) {
            var node = nodes.get(block.name());
            if (node != null) {
                places.put(
                        block.name(),
                        block.at(
                                x + Metrics.toGrid(node.getX() - left),
                                y + Math.round((node.getY() - top) / Graph.ROW) * Graph.ROW));
            }
        }
        return places;
    }
}
