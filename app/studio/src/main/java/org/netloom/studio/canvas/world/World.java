package org.netloom.studio.canvas.world;

import java.util.Collection;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
import org.netloom.studio.canvas.geometry.Flow;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.geometry.Route;
import org.netloom.studio.canvas.geometry.Viewport;
import org.netloom.studio.canvas.model.Placement;
import org.netloom.studio.document.Checked;
import org.netloom.studio.document.Selection.Chosen;

/// All that moves and scales with the canvas: wires below, blocks above, previews on top. Views are
/// kept by block name and wire, and only what changed is touched.
public final class World extends Pane {
    private final Wires wires = new Wires();
    private final Cards cards = new Cards();
    private final Surroundings surroundings = new Surroundings();
    private final Group net = new Group(surroundings, wires, cards);
    private final Group veil = new Group(net);
    private final Previews previews = new Previews();
    private final Glide glide = new Glide(this::preview);
    /// Blocks at their places on the canvas.
    private Graph graph = Graph.EMPTY;

    private Flow flow = Flow.DOWN;
    private Folding folding = Checked.NOTHING.folding();
    private Runnable drawn = () -> {};
    private Runnable moving = () -> {};
    private final Motion motion;
    private boolean veiled;
    private @Nullable Graph planned;
    private Lifted lifted = Lifted.NONE;

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
        motion = new Motion(viewport, this::rest);
        getChildren().addAll(veil, previews);
    }

    public void show(Checked checked) {
        glide.stop();
        planned = null;
        lifted = Lifted.NONE;
        flow = Flow.of(checked.project().drawing());
        graph = flow.drawn(checked.graph());
        folding = checked.folding();
        surroundings.show(checked.project().drawing(), graph);
        var faces = new BlockFaces(checked);
        cards.show(graph, folding, flow.isSideways(), faces);
        wires.show(checked, graph, flow, faces);
        drawn.run();
    }

    /// The net with its blocks where the canvas has them.
    public Graph graph() {
        return graph;
    }

    /// How the places of the net became those.
    public Flow flow() {
        return flow;
    }

    /// Blocks and wires alone, at their own size, for pictures.
    public Node net() {
        return net;
    }

    /// Who draws anew: `changed` whenever something has changed, `moved` when blocks are dragged; `place` is
    /// to be called then.
    void onDrawn(Runnable changed, Runnable moved) {
        drawn = changed;
        moving = moved;
    }

    /// While something moves, cards and wires are pictures: rounded corners, curves and letters take long
    /// to draw. Wires that nobody sees are traced when all is at rest again.
    public void hold(boolean held) {
        motion.hold(held);
    }

    Motion motion() {
        return motion;
    }

    private void rest(boolean resting) {
        cards.rest(resting);
        wires.rest(resting);
        moving.run();
    }

    Lifted lifted() {
        return lifted;
    }

    FarScene scene() {
        return new FarScene(cards.views(), wires.views(), surroundings);
    }

    /// Hides the net from sight alone: it still takes the mouse.
    void veil(boolean hidden) {
        if (hidden != veiled) {
            veiled = hidden;
            veil.setOpacity(hidden ? 0 : 1);
            wires.settle();
        }
    }

    /// Who wants to know which block the pointer is over; null for none.
    public void onHover(Consumer<@Nullable String> action) {
        cards.onHover(action);
    }

    /// Lets the blocks glide to where they are now from where the canvas had them in `before`.
    public void glideFrom(Graph before) {
        glide.begin(before, graph);
    }

    /// Shows the blocks elsewhere while they are dragged; the document does not know.
    /// The mouse may move more often than the window is drawn.
    public void preview(Graph moved) {
        planned = moved;
        moving.run();
    }

    /// Brings the blocks where they were last wanted. From far, wires that do not end at them are led anew
    /// when all is at rest.
    void place() {
        var moved = planned;
        if (moved == null) {
            return;
        }
        planned = null;
        surroundings.frame(moved);
        var next = motion.isOn() && veiled ? Lifted.of(graph, moved) : Lifted.NONE;
        if (next.isEmpty() || !next.blocks().equals(lifted.blocks())) {
            drawn.run();
        }
        lifted = next;
        var byName = new HashMap<String, Block>();
        for (var block : moved.blocks()) {
            byName.put(block.name(), block);
            var view = cards.views().get(block.name());
            if (view != null && (view.getLayoutX() != block.x() || view.getLayoutY() != block.y())) {
                view.relocate(block.x(), block.y());
            }
        }
        wires.lead(moved, byName, flow, lifted);
    }

    /// Fades the wires between these blocks and others: they are about to go.
    public void detach(Set<String> names) {
        wires.fade(names);
    }

    public void select(Chosen chosen) {
        cards.select(chosen.blocks());
        wires.select(chosen);
        drawn.run();
    }

    @Nullable
    public BlockView view(String block) {
        return cards.views().get(folding.shownAs(block));
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
        return cards.views().values();
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
        previews.place(placement, graph, flow);
        target(placement instanceof Placement.OnLink on ? on.link() : null);
    }

    public void target(@Nullable Link link) {
        wires.target(link);
    }
}
