package org.netloom.studio.runs.series;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// One axis of parallel coordinates: numbers by their size, by their logarithm where they span a factor
/// of twenty or more; words evenly.
///
/// @param ticks words at shares of its height
record Axis(String name, Function<Series.Row, String> read, Map<String, Double> ticks, Function<String, Double> share) {
    private static final double WIDE = 20;
    private static final int FEW = 6;

    static Axis of(String name, List<Series.Row> rows, Function<Series.Row, String> read) {
        var values = rows.stream().map(read).distinct().toList();
        if (values.stream().allMatch(Axis::isNumber)) {
            var numbers = values.stream().map(Double::valueOf).sorted().toList();
            double least = numbers.getFirst();
            double most = numbers.getLast();
            boolean logarithmic = least > 0 && most / least >= WIDE;
            Function<String, Double> share = words -> share(Double.parseDouble(words), least, most, logarithmic);
            var ticks = new LinkedHashMap<String, Double>();
            var shown = values.size() <= FEW ? values : List.of(first(values, least), first(values, most));
            shown.forEach(words -> ticks.put(words, share.apply(words)));
            return new Axis(name, read, ticks, share);
        }
        var ticks = new LinkedHashMap<String, Double>();
        var sorted = values.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            ticks.put(sorted.get(i), sorted.size() == 1 ? 0.5 : (double) i / (sorted.size() - 1));
        }
        return new Axis(name, read, ticks, words -> ticks.getOrDefault(words, 0.5));
    }

    private static String first(List<String> values, double number) {
        return values.stream()
                .filter(words -> Double.parseDouble(words) == number)
                .findFirst()
                .orElseThrow();
    }

    private static double share(double value, double least, double most, boolean logarithmic) {
        if (least == most) {
            return 0.5;
        }
        return logarithmic ? Math.log(value / least) / Math.log(most / least) : (value - least) / (most - least);
    }

    private static boolean isNumber(String words) {
        try {
            return Double.isFinite(Double.parseDouble(words));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    double at(Series.Row row) {
        return share.apply(read.apply(row));
    }
}
