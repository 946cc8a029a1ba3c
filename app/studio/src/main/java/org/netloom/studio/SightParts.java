package org.netloom.studio;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.BooleanExpression;
import org.netloom.core.graph.Block;
import org.netloom.studio.canvas.CanvasView;
import org.netloom.studio.canvas.arrange.Alignment;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Workbench;

/// What menus and keys do with where the blocks stand, and what is seen of them.
final class SightParts {
    private final Workbench bench;
    private final BooleanExpression designing;
    private final CanvasView canvas;
    private final CanvasViewModel model;

    private SightParts(Workbench bench, BooleanExpression designing, CanvasView canvas, CanvasViewModel model) {
        this.bench = bench;
        this.designing = designing;
        this.canvas = canvas;
        this.model = model;
    }

    static void bind(Workbench bench, BooleanExpression designing, CanvasView canvas, CanvasViewModel model) {
        var parts = new SightParts(bench, designing, canvas, model);
        var actions = bench.actions();
        var sight = canvas.sight();
        actions.bind(Action.FIT, designing, sight::fit);
        actions.bind(
                Action.ZOOM_SELECTION,
                designing.and(model.canCopy()),
                () -> sight.zoomTo(model.selection().blocks()));
        actions.bind(Action.ZOOM_IN, designing, sight::zoomIn);
        actions.bind(Action.ZOOM_OUT, designing, sight::zoomOut);
        actions.bind(Action.ZOOM_ACTUAL, designing, sight::zoomActual);
        actions.bind(Action.TIDY, designing, canvas::tidy);
        actions.bind(Action.TURN, designing, canvas::turn);
        parts.arranging(Action.ALIGN_COLUMN, Alignment::column, Alignment::row);
        parts.arranging(Action.ALIGN_ROW, Alignment::row, Alignment::column);
        parts.arranging(Action.DISTRIBUTE_DOWN, Alignment::down, Alignment::across);
        parts.arranging(Action.DISTRIBUTE_ACROSS, Alignment::across, Alignment::down);
    }

    /// @param sideways what comes to the same where the net flows from left to right
    private void arranging(
            Action action,
            Function<Collection<Block>, Map<String, Block>> alignment,
            Function<Collection<Block>, Map<String, Block>> sideways) {
        var chains = model.chains();
        bench.actions()
                .bind(
                        action,
                        designing.and(chains.canAlign()),
                        () -> canvas.glide(() -> chains.arrange(model.flow().isSideways() ? sideways : alignment)));
    }
}
