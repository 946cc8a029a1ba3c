package org.netloom.studio.canvas.world;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.netloom.core.drawing.Folding;
import org.netloom.core.graph.Graph;
import org.netloom.studio.canvas.block.BlockFaces;
import org.netloom.studio.canvas.block.BlockView;

/// The blocks of the net that are shown. Views are kept by name.
final class Cards extends Pane {
    private final Map<String, BlockView> views = new HashMap<>();
    private Consumer<@Nullable String> hoverer = block -> {};

    Cards() {
        setManaged(false);
        setPickOnBounds(false);
    }

    Map<String, BlockView> views() {
        return views;
    }

    /// Who wants to know which block the pointer is over; null for none.
    void onHover(Consumer<@Nullable String> action) {
        hoverer = action;
    }

    /// @param drawn the net at its places on the canvas
    void show(Graph drawn, Folding folding, boolean sideways, BlockFaces faces) {
        for (var block : drawn.blocks()) {
            if (folding.isHidden(block.name())) {
                continue;
            }
            var face = faces.of(block);
            var view = views.get(block.name());
            if (view == null) {
                view = new BlockView(face);
                watch(view);
                views.put(block.name(), view);
                getChildren().add(view);
            } else {
                view.show(face);
            }
            view.turn(sideways);
        }
        var gone = views.keySet().stream()
                .filter(name -> drawn.find(name).isEmpty() || folding.isHidden(name))
                .toList();
        gone.forEach(name -> getChildren().remove(views.remove(name)));
    }

    private void watch(BlockView view) {
        view.setOnMouseEntered(event -> hoverer.accept(view.name()));
        view.setOnMouseExited(event -> hoverer.accept(null));
    }

    /// In motion cards are pictures.
    void rest(boolean resting) {
        views.values().forEach(view -> view.setCache(!resting));
    }

    void select(Set<String> chosen) {
        views.forEach((name, view) -> view.setSelected(chosen.contains(name)));
    }
}
