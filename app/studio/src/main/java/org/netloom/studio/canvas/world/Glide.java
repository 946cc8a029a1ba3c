package org.netloom.studio.canvas.world;

import java.util.HashMap;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;

/// Lets blocks glide from their old places to their new ones; at once for who asked the system for
/// less motion.
final class Glide extends AnimationTimer {
    private static final double SECONDS = 0.22;

    private final Consumer<Graph> show;
    private Graph from = Graph.EMPTY;
    private Graph to = Graph.EMPTY;
    private long begun;

    /// @param show shows blocks at places of no document
    Glide(Consumer<Graph> show) {
        this.show = show;
    }

    void begin(Graph before, Graph after) {
        stop();
        if (Platform.getPreferences().isReducedMotion()) {
            return;
        }
        from = before;
        to = after;
        begun = 0;
        show.accept(at(0));
        start();
    }

    @Override
    public void handle(long now) {
        begun = begun == 0 ? now : begun;
        double passed = (now - begun) / 1e9 / SECONDS;
        show.accept(at(Math.min(1, passed)));
        if (passed >= 1) {
            stop();
        }
    }

    /// Fast at first, slow at the end.
    private Graph at(double passed) {
        double share = 1 - Math.pow(1 - passed, 3);
        var places = new HashMap<String, Block>();
        from.blocks().forEach(block -> places.put(block.name(), block));
        return new Graph(
                to.blocks().stream()
                        .map(block -> {
                            var old = places.getOrDefault(block.name(), block);
                            return block.at(
                                    old.x() + share * (block.x() - old.x()), old.y() + share * (block.y() - old.y()));
                        })
                        .toList(),
                to.links());
    }
}
