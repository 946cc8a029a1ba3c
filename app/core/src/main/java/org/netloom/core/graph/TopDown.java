package org.netloom.core.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Puts a net's blocks in rows, each below what feeds it, branches beside each other: enough to see a
/// net that came without places. The studio can arrange it more finely.
public final class TopDown {
    /// Horizontal distance between the corners of neighbouring blocks, in canvas pixels.
    public static final double COLUMN = 272;

    private TopDown() {}

    /// Blocks on a circle stay where they are.
    public static Graph arrange(Graph graph) {
        var order = Shapes.of(graph).order();
        var before = new HashMap<String, List<String>>();
        graph.links()
                .forEach(l ->
                        before.computeIfAbsent(l.to(), _ -> new ArrayList<>()).add(l.from()));
        var rows = new HashMap<String, Integer>();
        var byRow = new TreeMap<Integer, List<String>>();
        for (var name : order) {
            int row = before.getOrDefault(name, List.of()).stream()
                    .mapToInt(from -> rows.getOrDefault(from, 0) + 1)
                    .max()
                    .orElse(0);
            rows.put(name, row);
            byRow.computeIfAbsent(row, _ -> new ArrayList<>()).add(name);
        }
        var columns = new HashMap<String, Double>();
        byRow.values().forEach(row -> place(row, before, columns));
        double left = columns.values().stream().mapToDouble(x -> x).min().orElse(0);
        return new Graph(
                graph.blocks().stream()
                        .map(block -> {
                            var x = columns.get(block.name());
                            return x == null
                                    ? block
                                    : block.at(x - left, rows.getOrDefault(block.name(), 0) * Graph.ROW);
                        })
                        .toList(),
                graph.links());
    }

    /// Each block of a row below the middle of what feeds it, as far as its neighbours leave room.
    private static void place(List<String> row, Map<String, List<String>> before, Map<String, Double> columns) {
        var wished = new HashMap<String, Double>();
        for (var name : row) {
            wished.put(
                    name,
                    before.getOrDefault(name, List.of()).stream()
                            .mapToDouble(from -> columns.getOrDefault(from, 0.0))
                            .average()
                            .orElse(0));
        }
        var sorted = new ArrayList<>(row);
        sorted.sort((a, b) -> Double.compare(wished.getOrDefault(a, 0.0), wished.getOrDefault(b, 0.0)));
        double middle = wished.values().stream().mapToDouble(x -> x).average().orElse(0);
        double x = middle - COLUMN * (sorted.size() - 1) / 2;
        for (var name : sorted) {
            columns.put(name, (double) Math.round(x / 8) * 8);
            x += COLUMN;
        }
    }
}
