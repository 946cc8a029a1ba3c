package org.netloom.studio.canvas.arrange;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.netloom.core.graph.Block;
import org.netloom.studio.canvas.geometry.Metrics;

/// Puts chosen blocks into line or at equal distances, as of a net from the top down. All blocks are of one
/// size, so that edges and middles come to the same.
public final class Alignment {
    private Alignment() {}

    /// Below each other, where most of them are already.
    public static Map<String, Block> column(Collection<Block> blocks) {
        double x = middle(blocks, Block::x);
        return placed(blocks, block -> block.at(x, block.y()));
    }

    public static Map<String, Block> row(Collection<Block> blocks) {
        double y = middle(blocks, Block::y);
        return placed(blocks, block -> block.at(block.x(), y));
    }

    /// At equal distances from the topmost to the lowest.
    public static Map<String, Block> down(Collection<Block> blocks) {
        return spread(blocks, Block::y, (block, y) -> block.at(block.x(), y));
    }

    /// At equal distances from the first to the last.
    public static Map<String, Block> across(Collection<Block> blocks) {
        return spread(blocks, Block::x, (block, x) -> block.at(x, block.y()));
    }

    private static double middle(Collection<Block> blocks, ToDoubleFunction<Block> place) {
        var places = blocks.stream().mapToDouble(place).sorted().toArray();
        return Metrics.toGrid(places[places.length / 2]);
    }

    private static Map<String, Block> spread(
            Collection<Block> blocks, ToDoubleFunction<Block> place, BiFunction<Block, Double, Block> put) {
        List<Block> sorted =
                blocks.stream().sorted(Comparator.comparingDouble(place)).toList();
        double from = place.applyAsDouble(sorted.getFirst());
        double step = sorted.size() < 2 ? 0 : (place.applyAsDouble(sorted.getLast()) - from) / (sorted.size() - 1);
        var places = new HashMap<String, Block>();
        for (int i = 0; i < sorted.size(); i++) {
            places.put(sorted.get(i).name(), put.apply(sorted.get(i), from + i * step));
        }
        return places;
    }

    private static Map<String, Block> placed(Collection<Block> blocks, java.util.function.UnaryOperator<Block> put) {
        var places = new HashMap<String, Block>();
        blocks.forEach(block -> places.put(block.name(), put.apply(block)));
        return places;
    }
}
