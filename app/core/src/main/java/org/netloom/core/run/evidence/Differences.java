package org.netloom.core.run.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.netloom.core.run.RunRecord;

/// In what the records of runs differ: settings, net, pictures, each by its path, such as
/// `training.batch_size`. Where blocks lie on the canvas does not count.
public final class Differences {
    private Differences() {}

    /// @param path of the setting
    /// @param values one a run, in the runs' order; empty where a run has none
    public record Difference(String path, List<String> values) {
        public Difference {
            values = List.copyOf(values);
        }
    }

    public static List<Difference> between(List<RunRecord> runs) {
        var all = runs.stream().map(Differences::flat).toList();
        var paths = new LinkedHashSet<String>();
        all.forEach(one -> paths.addAll(one.keySet()));
        var differences = new ArrayList<Difference>();
        for (var path : paths) {
            var values = all.stream().map(one -> one.getOrDefault(path, "")).toList();
            if (values.stream().distinct().count() > 1) {
                differences.add(new Difference(path, values));
            }
        }
        return differences;
    }

    private static Map<String, String> flat(RunRecord run) {
        var values = settings(run);
        for (var block : run.project().path("graph").path("blocks")) {
            var path = "net." + block.path("name").asText();
            values.put(path, block.path("layer").asText());
            add(path, block.path("config"), values);
        }
        values.put("net.links", links(run.project().path("graph").path("links")));
        return values;
    }

    /// How a run was trained and on what, by path, such as `training.optimizer.learning_rate`.
    public static Map<String, String> settings(RunRecord run) {
        var values = new LinkedHashMap<String, String>();
        add("training", run.project().path("training"), values);
        add("preprocessing", run.project().path("preprocessing"), values);
        values.put("pictures", run.datasetFolder());
        return values;
    }

    private static String links(JsonNode links) {
        var words = new ArrayList<String>();
        links.forEach(link ->
                words.add(link.path("from").asText() + " → " + link.path("to").asText()));
        return String.join(", ", words);
    }

    private static void add(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties().forEach(field -> add(path + "." + field.getKey(), field.getValue(), values));
        } else if (!node.isMissingNode() && !node.isNull()) {
            values.put(path, node.isNumber() ? plain(node) : node.isValueNode() ? node.asText() : node.toString());
        }
    }

    /// 0.0001 rather than 1.0E-4.
    private static String plain(JsonNode number) {
        var words = number.asText();
        return words.contains("E") ? number.decimalValue().stripTrailingZeros().toPlainString() : words;
    }
}
