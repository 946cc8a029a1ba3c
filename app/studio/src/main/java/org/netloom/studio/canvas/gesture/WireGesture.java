package org.netloom.studio.canvas.gesture;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;
import org.netloom.core.drawing.Folding;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.text.Text;
import org.netloom.studio.canvas.geometry.Flow;
import org.netloom.studio.canvas.geometry.Route;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.canvas.world.World;

/// Draws a wire from a port to another block, from either end, or leads an existing wire elsewhere.
/// Blocks that can take it light up; one that cannot says why.
public final class WireGesture implements Gesture {
    private static final double MARGIN = 12;

    private final World world;
    private final CanvasViewModel model;
    private final Hint hint;
    private final Graph graph;
    private final Folding folding;
    private final Flow flow;
    private final Block fixed;
    private final boolean downwards;
    private final @Nullable Link old;
    private final Map<String, Text> refusals = new HashMap<>();
    private Optional<Block> target = Optional.empty();

    private WireGesture(
            World world, CanvasViewModel model, Hint hint, String block, boolean downwards, @Nullable Link old) {
        this.world = world;
        this.model = model;
        this.hint = hint;
        this.downwards = downwards;
        this.old = old;
        var now = model.document().graph();
        graph = old == null ? now : now.disconnect(old);
        folding = model.groups().folding();
        flow = world.flow();
        fixed = flow.drawn(graph.block(downwards ? folding.output(block) : block));
    }

    public static WireGesture fromOutput(World world, CanvasViewModel model, Hint hint, String block) {
        return new WireGesture(world, model, hint, block, true, null);
    }

    public static WireGesture fromInput(World world, CanvasViewModel model, Hint hint, String block) {
        return new WireGesture(world, model, hint, block, false, null);
    }

    /// Takes the lower end of a wire off its block.
    public static WireGesture reroute(World world, CanvasViewModel model, Hint hint, Link link) {
        return new WireGesture(world, model, hint, link.from(), true, link);
    }

    @Override
    public void begin(Point2D at) {
        for (var block : graph.blocks()) {
            var refusal = downwards
                    ? graph.cannotConnect(fixed.name(), block.name())
                    : graph.cannotConnect(folding.output(block.name()), fixed.name());
            refusal.ifPresent(why -> refusals.put(block.name(), why));
        }
        drag(at);
    }

    @Override
    public void drag(Point2D at) {
        var over = world.blockAt(at, MARGIN).filter(block -> !block.name().equals(folding.shownAs(fixed.name())));
        var refusal = over.map(block -> refusals.get(block.name()));
        target = refusal.isPresent() ? Optional.empty() : over;
        hint.show(refusal);
        for (var view : world.blockViews()) {
            boolean refused = refusal.isPresent()
                    && over.filter(b -> b.name().equals(view.name())).isPresent();
            view.offer(!refusals.containsKey(view.name()), refused);
        }
        world.showDraft(
                downwards
                        ? Route.between(
                                flow.output(fixed), target.map(flow::input).orElse(at), flow)
                        : Route.between(target.map(flow::output).orElse(at), flow.input(fixed), flow));
    }

    @Override
    public void end(Point2D at) {
        drag(at);
        cancel();
        var reached = target.map(Block::name);
        if (old != null) {
            if (reached.isEmpty() && world.blockAt(at, MARGIN).isEmpty()) {
                model.disconnect(old);
            } else if (reached.isPresent() && !reached.get().equals(old.to())) {
                model.reroute(old, reached.get());
            }
        } else if (reached.isPresent()) {
            model.connect(
                    downwards ? fixed.name() : folding.output(reached.get()), downwards ? reached.get() : fixed.name());
        }
    }

    @Override
    public void cancel() {
        world.showDraft(null);
        world.blockViews().forEach(view -> view.offer(false, false));
        hint.show(Optional.empty());
    }
}
