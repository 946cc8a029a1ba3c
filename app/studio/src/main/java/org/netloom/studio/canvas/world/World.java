package org.netloom.studio.canvas.world;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.jspecify.annotations.Nullable;
import org.netloom.core.drawing.Folding;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.studio.canvas.block.BlockFaces;
import org.netloom.studio.canvas.block.BlockView;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.geometry.Route;
import org.netloom.studio.canvas.geometry.Viewport;
import org.netloom.studio.canvas.model.Placement;
import org.netloom.studio.document.Checked;
import org.netloom.studio.document.Selection.Chosen;

/// All that moves and scales with the canvas: wires below, blocks above, previews on top. Views are
/// kept by block name and wire, and only what changed is touched.
public final class World extends Pane {
    private final Pane wires = layer();
    private final Pane cards = layer();
    private final Surroundings surroundings = new Surroundings();
    private final Group net = new Group(surroundings, wires, cards);
    private final Group veil = new Group(net);
    private final Map<String, BlockView> blocks = new HashMap<>();
    private final Map<Link, LinkView> links = new HashMap<>();
    private final Previews previews = new Previews();
    private final Glide glide = new Glide(this::preview);
    private Graph graph = Graph.EMPTY;
    private Folding folding = Checked.NOTHING.folding();
    private Consumer<@Nullable String> hoverer = block -> {};
    private Runnable drawn = () -> {};

    public World(Viewport viewport) {
        setId("world");
        setManaged(false);
        var move = new Translate();
        move.xProperty().bind(viewport.x());
        move.yProperty().bind(viewport.y());
        var zoom = new Scale();
        zoom.xProperty().bind(viewport.scale());
        zoom.yProperty().bind(viewport.scale());
        getTransforms().setAll(move, zoom);
        net.setManaged(false);
        veil.setManaged(false);
        getChildren().addAll(veil, previews);
    }

    private static Pane layer() {
        var pane = new Pane();
        pane.setManaged(false);
        pane.setPickOnBounds(false);
        return pane;
    }

    public void show(Checked checked) {
        glide.stop();
        graph = checked.graph();
        folding = checked.folding();
        surroundings.show(checked.project().drawing(), graph);
        var faces = new BlockFaces(checked);
        for (var block : graph.blocks()) {
            if (folding.isHidden(block.name())) {
                continue;
            }
            var face = faces.of(block);
            var view = blocks.get(block.name());
            if (view == null) {
                view = new BlockView(face);
                watch(view);
                blocks.put(block.name(), view);
                cards.getChildren().add(view);
            } else {
                view.show(face);
            }
        }
        drop(blocks, name -> graph.find(name).isEmpty() || folding.isHidden(name), cards);
        for (var link : graph.links()) {
            if (folding.isInside(link)) {
                continue;
            }
            wire(link)
                    .show(
                            Route.of(graph.block(link.from()), graph.block(link.to()), graph),
                            faces.output(link.from()),
                            faces.isInvalid(link));
        }
        var there = new HashSet<>(graph.links());
        drop(links, link -> !there.contains(link) || folding.isInside(link), wires);
        drawn.run();
    }

    /// Blocks and wires alone, at their own size, for pictures.
    public Node net() {
        return net;
    }

    /// Who draws anew whenever something has changed.
    void onDrawn(Runnable action) {
        drawn = action;
    }

    /// While the view is moved, cards are pictures: rounded corners and letters take long to draw.
    public void hold(boolean held) {
        blocks.values().forEach(view -> view.setCache(held && veil.getOpacity() > 0));
    }

    /// Hides the net from sight alone: it still takes the mouse.
    void veil(boolean hidden) {
        veil.setOpacity(hidden ? 0 : 1);
    }

    Collection<LinkView> linkViews() {
        return links.values();
    }

    Collection<GroupFrame> frames() {
        return surroundings.frames();
    }

    Collection<NoteView> notes() {
        return surroundings.notes();
    }

    /// Who wants to know which block the pointer is over; null for none.
    public void onHover(Consumer<@Nullable String> action) {
        hoverer = action;
    }

    private void watch(BlockView view) {
        view.setOnMouseEntered(event -> hoverer.accept(view.name()));
        view.setOnMouseExited(event -> hoverer.accept(null));
    }

    private LinkView wire(Link link) {
        return links.computeIfAbsent(link, l -> {
            var view = new LinkView(l);
            wires.getChildren().add(view);
            return view;
        });
    }

    private static <K, V extends Node> void drop(Map<K, V> views, Predicate<K> gone, Pane pane) {
        var dead = views.keySet().stream().filter(gone).toList();
        for (var key : dead) {
            pane.getChildren().remove(views.remove(key));
        }
    }

    /// Lets the blocks glide to where they are now from where they were in `before`.
    public void glideFrom(Graph before) {
        glide.begin(before, graph);
    }

    /// Shows the blocks elsewhere while they are dragged; the document does not know.
    public void preview(Graph moved) {
        surroundings.frame(moved);
        var byName = new HashMap<String, Block>();
        for (var block : moved.blocks()) {
            byName.put(block.name(), block);
            var view = blocks.get(block.name());
            if (view != null && (view.getLayoutX() != block.x() || view.getLayoutY() != block.y())) {
                view.relocate(block.x(), block.y());
            }
        }
        for (var link : moved.links()) {
            var view = links.get(link);
            var from = byName.get(link.from());
            var to = byName.get(link.to());
            if (view != null && from != null && to != null) {
                view.lead(Route.of(from, to, moved));
            }
        }
        drawn.run();
    }

    /// Fades the wires between these blocks and others: they are about to go.
    public void detach(Set<String> names) {
        links.forEach((link, view) -> view.setFading(names.contains(link.from()) != names.contains(link.to())));
    }

    public void select(Chosen chosen) {
        blocks.forEach((name, view) -> view.setSelected(chosen.blocks().contains(name)));
        links.forEach((link, view) -> view.setSelected(chosen.links().contains(link)));
        drawn.run();
    }

    @Nullable
    public BlockView view(String block) {
        return blocks.get(folding.shownAs(block));
    }

    /// Who collapses a group whose button was pressed.
    public void onFold(Consumer<org.netloom.core.drawing.Group> action) {
        surroundings.onFold(action);
    }

    public Optional<GroupFrame> frame(String group) {
        return surroundings.frameOf(group);
    }

    public Optional<NoteView> note(String name) {
        return surroundings.noteOf(name);
    }

    public Collection<BlockView> blockViews() {
        return blocks.values();
    }

    public Optional<Block> blockAt(Point2D at, double margin) {
        return graph.blocks().stream()
                .filter(block -> !folding.isHidden(block.name()) && Metrics.isAt(block, at, margin))
                .reduce((lower, upper) -> upper);
    }

    public void showDraft(@Nullable Route route) {
        previews.draft(route);
    }

    public void showMarquee(@Nullable Bounds area) {
        previews.marquee(area);
    }

    /// Where a dragged layer would land, and on which wire.
    public void showPlacement(@Nullable Placement placement) {
        previews.place(placement, graph);
        target(placement instanceof Placement.OnLink on ? on.link() : null);
    }

    public void target(@Nullable Link link) {
        links.forEach((other, view) -> view.setTarget(other.equals(link)));
    }
}
