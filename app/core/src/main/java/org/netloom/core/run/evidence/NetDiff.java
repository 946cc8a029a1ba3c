package org.netloom.core.run.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.RunRecord;

/// The blocks of two runs' nets beside each other, in the order of both: a longest common sequence of
/// names holds them together.
public record NetDiff(List<Row> rows, boolean rewired) {
    private static final int LONGEST = 400;

    /// A block in one net or in both. Where its options differ, `before` and `now` name those that do.
    ///
    /// @param before null where only the second net has it
    /// @param now null where only the first net has it
    public record Row(
            String name,
            String layer,
            @Nullable String before,
            @Nullable String now) {
        public boolean isSame() {
            return before != null && before.equals(now);
        }
    }

    public NetDiff {
        rows = List.copyOf(rows);
    }

    /// Whether blocks, options or wires differ anywhere.
    public boolean differs() {
        return rewired || !rows.stream().allMatch(Row::isSame);
    }

    public static NetDiff of(RunRecord before, RunRecord now) {
        var graph = before.project().path("graph");
        var other = now.project().path("graph");
        return new NetDiff(
                rows(blocks(graph), blocks(other)), !graph.path("links").equals(other.path("links")));
    }

    private static List<JsonNode> blocks(JsonNode graph) {
        var blocks = new ArrayList<JsonNode>();
        graph.path("blocks").forEach(blocks::add);
        return blocks.subList(0, Math.min(LONGEST, blocks.size()));
    }

    private static List<Row> rows(List<JsonNode> before, List<JsonNode> now) {
        var common = common(before, now);
        var rows = new ArrayList<Row>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < now.size()) {
            if (i < before.size() && j < now.size() && isSameBlock(before.get(i), now.get(j))) {
                rows.add(both(before.get(i++), now.get(j++)));
            } else if (j == now.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                var gone = before.get(i++);
                rows.add(new Row(name(gone), layer(gone), layer(gone), null));
            } else {
                var added = now.get(j++);
                rows.add(new Row(name(added), layer(added), null, layer(added)));
            }
        }
        return rows;
    }

    /// Lengths of the longest common sequences of what is left of both.
    private static int[][] common(List<JsonNode> before, List<JsonNode> now) {
        var lengths = new int[before.size() + 1][now.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                lengths[i][j] = isSameBlock(before.get(i), now.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private static boolean isSameBlock(JsonNode one, JsonNode other) {
        return name(one).equals(name(other)) && layer(one).equals(layer(other));
    }

    private static Row both(JsonNode before, JsonNode now) {
        var options = new LinkedHashSet<String>();
        before.path("config").fieldNames().forEachRemaining(options::add);
        now.path("config").fieldNames().forEachRemaining(options::add);
        var was = new ArrayList<String>();
        var is = new ArrayList<String>();
        for (var option : options) {
            var old = before.path("config").path(option);
            var later = now.path("config").path(option);
            if (!old.equals(later)) {
                was.add(option + " " + words(old));
                is.add(option + " " + words(later));
            }
        }
        return new Row(name(now), layer(now), String.join(", ", was), String.join(", ", is));
    }

    private static String words(JsonNode value) {
        return value.isMissingNode() ? "–" : value.isValueNode() ? value.asText() : value.toString();
    }

    private static String name(JsonNode block) {
        return block.path("name").asText();
    }

    private static String layer(JsonNode block) {
        return block.path("layer").asText();
    }
}
