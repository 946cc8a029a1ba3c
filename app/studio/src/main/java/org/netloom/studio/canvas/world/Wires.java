package org.netloom.studio.canvas.world;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.studio.canvas.block.BlockFaces;
import org.netloom.studio.canvas.geometry.Flow;
import org.netloom.studio.canvas.geometry.Route;
import org.netloom.studio.document.Checked;
import org.netloom.studio.document.Selection.Chosen;

/// The wires of the net. Views are kept by wire.
final class Wires extends Pane {
    private final Map<Link, LinkView> views = new HashMap<>();

    Wires() {
        setManaged(false);
        setPickOnBounds(false);
    }

    Map<Link, LinkView> views() {
        return views;
    }

    /// @param drawn the net at its places on the canvas
    void show(Checked checked, Graph drawn, Flow flow, BlockFaces faces) {
        var folding = checked.folding();
        for (var link : drawn.links()) {
            if (!folding.isInside(link)) {
                view(link)
                        .show(
                                Route.of(drawn.block(link.from()), drawn.block(link.to()), drawn, flow),
                                faces.output(link.from()),
                                faces.isInvalid(link));
            }
        }
        var there = new HashSet<>(drawn.links());
        var gone = views.keySet().stream()
                .filter(link -> !there.contains(link) || folding.isInside(link))
                .toList();
        gone.forEach(link -> getChildren().remove(views.remove(link)));
    }

    private LinkView view(Link link) {
        return views.computeIfAbsent(link, wire -> {
            var view = new LinkView(wire);
            getChildren().add(view);
            return view;
        });
    }

    /// Leads the wires to where blocks are; while some are lifted, those alone that they pull.
    void lead(Graph moved, Map<String, Block> blocks, Flow flow, Lifted lifted) {
        for (var link : moved.links()) {
            var view = views.get(link);
            var from = blocks.get(link.from());
            var to = blocks.get(link.to());
            if (view != null && from != null && to != null && (lifted.isEmpty() || lifted.pulls(link))) {
                view.plan(Route.of(from, to, moved, flow));
                if (lifted.isEmpty()) {
                    view.settle();
                }
            }
        }
    }

    /// In motion wires are pictures.
    void rest(boolean resting) {
        views.values().forEach(view -> view.setCache(!resting));
        if (resting) {
            settle();
        }
    }

    void settle() {
        views.values().forEach(LinkView::settle);
    }

    /// Fades the wires between these blocks and others.
    void fade(Set<String> names) {
        views.forEach((link, view) -> view.setFading(names.contains(link.from()) != names.contains(link.to())));
    }

    void select(Chosen chosen) {
        views.forEach((link, view) -> view.setSelected(chosen.links().contains(link)));
    }

    void target(@Nullable Link link) {
        views.forEach((other, view) -> view.setTarget(other.equals(link)));
    }
}
