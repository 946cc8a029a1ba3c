package org.netloom.studio.canvas;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Problem;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.geometry.Viewport;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.canvas.world.World;
import org.netloom.studio.problems.ProblemCard;

/// What is wrong with a block and what would mend it, beside the block: for the block under the
/// pointer, else for the selected one.
final class ProblemPopover extends VBox {
    private static final double GAP = 12;
    private static final double EDGE = 8;
    private static final double NARROW = 232;
    private static final double WIDE = 268;
    private static final double PORTS = 6;
    private static final Duration PATIENCE = Duration.millis(300);

    private final World world;
    private final Viewport viewport;
    private final CanvasViewModel model;
    private final PauseTransition leaving = new PauseTransition(PATIENCE);
    private @Nullable String hovered;
    private @Nullable String shown;
    private List<Problem> problems = List.of();
    private ObservableBooleanValue busy = new SimpleBooleanProperty();

    ProblemPopover(World world, Viewport viewport, CanvasViewModel model) {
        this.world = world;
        this.viewport = viewport;
        this.model = model;
        setId("problem-popover");
        getStyleClass().add("problem-popover");
        setManaged(false);
        setVisible(false);
        leaving.setOnFinished(event -> hover(null));
        setOnMouseEntered(event -> leaving.stop());
        setOnMouseExited(event -> leaving.playFromStart());
        model.document().checked().subscribe(this::refresh);
        model.selection().chosen().subscribe(this::refresh);
        viewport.x().subscribe(this::place);
        viewport.y().subscribe(this::place);
        viewport.scale().subscribe(this::place);
        world.onHover(block -> {
            if (block == null) {
                leaving.playFromStart();
            } else {
                leaving.stop();
                hover(block);
            }
        });
    }

    /// Something else speaks in this place for the moment.
    void stayAwayWhile(ObservableBooleanValue other) {
        busy = other;
        other.addListener((property, was, is) -> refresh());
    }

    private void hover(@Nullable String block) {
        hovered = block;
        refresh();
    }

    void dismiss() {
        leaving.stop();
        hovered = null;
        shown = null;
        problems = List.of();
        setVisible(false);
    }

    void refresh() {
        var checked = model.document().checked().get();
        var groups = model.groups();
        var block = hovered != null && !groups.problemsOf(hovered).isEmpty()
                ? hovered
                : groups.shown().orElse(null);
        var now = block == null || busy.get() ? List.<Problem>of() : groups.problemsOf(block);
        setVisible(!now.isEmpty());
        if (block == null || now.isEmpty()) {
            shown = null;
            problems = List.of();
            return;
        }
        if (!now.equals(problems) || !block.equals(shown)) {
            shown = block;
            problems = now;
            getChildren()
                    .setAll(now.stream()
                            .map(problem -> new ProblemCard(problem, model::apply, checked::preview))
                            .toList());
        }
        place();
    }

    /// Beside the block, where it covers not the block itself and of the others the fewest, least of all
    /// their ports; on the right where that is all the same.
    void place() {
        var view = shown == null ? null : world.view(shown);
        if (view == null || getParent() == null) {
            return;
        }
        var pane = getParent().getLayoutBounds();
        double scale = viewport.scale().get();
        var corner = viewport.toView(view.getLayoutX(), view.getLayoutY());
        var own = new BoundingBox(corner.getX(), corner.getY(), Metrics.WIDTH * scale, Metrics.HEIGHT * scale);
        double roomRight = pane.getWidth() - EDGE - own.getMaxX() - GAP;
        double roomLeft = own.getMinX() - GAP - EDGE;
        boolean onRight = roomRight >= NARROW || roomRight >= roomLeft;
        double width = Math.clamp(onRight ? roomRight : roomLeft, NARROW, WIDE);
        applyCss();
        var size = new Dimension2D(width, prefHeight(width));
        var covered = covered();
        places(own, size, onRight)
                .map(place -> new BoundingBox(
                        Math.round(Math.clamp(place.getX(), EDGE, Math.max(EDGE, pane.getWidth() - width - EDGE))),
                        Math.round(Math.clamp(
                                place.getY(), EDGE, Math.max(EDGE, pane.getHeight() - size.getHeight() - EDGE))),
                        width,
                        size.getHeight()))
                .min(Comparator.<BoundingBox, Boolean>comparing(place -> place.intersects(own))
                        .thenComparing(place ->
                                covered.stream().filter(place::intersects).count()))
                .ifPresent(best -> resizeRelocate(best.getMinX(), best.getMinY(), width, size.getHeight()));
    }

    /// Where it may begin, the most wanted first. Never before or behind the block in the chain: there the
    /// next ones are, and a pointer on its way to their ports would land on the card, which stays as long as
    /// it does.
    private Stream<Point2D> places(Bounds own, Dimension2D size, boolean onRight) {
        if (world.flow().isSideways()) {
            double below = own.getMaxY() + GAP;
            double above = own.getMinY() - GAP - size.getHeight();
            double start = own.getMinX();
            double end = own.getMaxX() - size.getWidth();
            return Stream.of(
                    new Point2D(start, below),
                    new Point2D(end, below),
                    new Point2D(start, above),
                    new Point2D(end, above));
        }
        double right = own.getMaxX() + GAP;
        double left = own.getMinX() - GAP - size.getWidth();
        double near = onRight ? right : left;
        double far = onRight ? left : right;
        double high = own.getMinY() - 20;
        double low = own.getMaxY() - size.getHeight() + 20;
        return Stream.of(
                new Point2D(near, high), new Point2D(near, low), new Point2D(far, high), new Point2D(far, low));
    }

    /// The blocks in the view, with their ports.
    private List<Bounds> covered() {
        double scale = viewport.scale().get();
        double beside = world.flow().isSideways() ? PORTS : 0;
        double above = PORTS - beside;
        return world.graph().blocks().stream()
                .<Bounds>map(block -> {
                    var at = viewport.toView(block.x() - beside, block.y() - above);
                    return new BoundingBox(
                            at.getX(),
                            at.getY(),
                            (Metrics.WIDTH + 2 * beside) * scale,
                            (Metrics.HEIGHT + 2 * above) * scale);
                })
                .toList();
    }
}
