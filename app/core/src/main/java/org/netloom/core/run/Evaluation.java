package org.netloom.core.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How well weights do on one split.
///
/// @param top5 share of pictures whose class is among the five likeliest
/// @param confusion counts, a row for each true class, a column for each predicted one
public record Evaluation(
        double loss, double accuracy, double top5, List<ClassMetrics> classes, List<List<Integer>> confusion) {

    /// @param precision of the pictures called so, the share that are; 0 where none is called so
    /// @param recall of the pictures that are so, the share called so; 0 where there are none
    /// @param support pictures that are so
    public record ClassMetrics(String label, double precision, double recall, double f1, int support) {}

    public Evaluation {
        classes = List.copyOf(classes);
        confusion = confusion.stream().map(List::copyOf).toList();
    }

    public static Evaluation of(List<String> labels, int[][] confusion, double loss, double top5) {
        var classes = new ArrayList<ClassMetrics>();
        long right = 0;
        long all = 0;
        for (int c = 0; c < labels.size(); c++) {
            int support = 0;
            int called = 0;
            for (int other = 0; other < labels.size(); other++) {
                support += confusion[c][other];
                called += confusion[other][c];
            }
            int hit = confusion[c][c];
            right += hit;
            all += support;
            double precision = called == 0 ? 0 : (double) hit / called;
            double recall = support == 0 ? 0 : (double) hit / support;
            double f1 = hit == 0 ? 0 : 2 * precision * recall / (precision + recall);
            classes.add(new ClassMetrics(labels.get(c), precision, recall, f1, support));
        }
        var rows = Arrays.stream(confusion)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
        return new Evaluation(loss, all == 0 ? 0 : (double) right / all, top5, classes, rows);
    }
}
