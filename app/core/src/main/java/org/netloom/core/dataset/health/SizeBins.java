package org.netloom.core.dataset.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// How large the pictures are, and how wide for their height: counts of pictures, ready to be drawn.
///
/// @param sides by the longer side in pixels, the smallest first; no bin without a picture at the ends
/// @param proportions by width to height, upright ones first; only those that there are
/// @param pictures how many are counted: those whose size is known
public record SizeBins(List<Bin> sides, List<Bin> proportions, int pictures) {
    public static final SizeBins NONE = new SizeBins(List.of(), List.of(), 0);

    /// So many sizes each have a bin of their own.
    private static final int FEW = 10;

    private static final int[][] PROPORTIONS = {
        {1, 3}, {1, 2}, {9, 16}, {2, 3}, {3, 4}, {1, 1}, {4, 3}, {3, 2}, {16, 9}, {2, 1}, {3, 1}
    };

    /// @param label such as `200 – 249`, or `4 : 3`
    public record Bin(String label, int count) {}

    public SizeBins {
        sides = List.copyOf(sides);
        proportions = List.copyOf(proportions);
    }

    /// @param widths pixels, as heights; 0 where unknown
    public static SizeBins of(int[] widths, int[] heights) {
        var bySide = new TreeMap<Integer, Integer>();
        int[] byProportion = new int[PROPORTIONS.length];
        int known = 0;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0 && heights[i] > 0) {
                bySide.merge(Math.max(widths[i], heights[i]), 1, Integer::sum);
                byProportion[nearest((double) widths[i] / heights[i])]++;
                known++;
            }
        }
        var proportions = new ArrayList<Bin>();
        for (int i = 0; i < PROPORTIONS.length; i++) {
            if (byProportion[i] > 0) {
                proportions.add(new Bin(PROPORTIONS[i][0] + " : " + PROPORTIONS[i][1], byProportion[i]));
            }
        }
        return new SizeBins(sides(bySide), proportions, known);
    }

    /// By the logarithm: 1 : 2 is as far from 1 : 1 as 2 : 1.
    private static int nearest(double proportion) {
        int best = 0;
        for (int i = 1; i < PROPORTIONS.length; i++) {
            if (distance(i, proportion) < distance(best, proportion)) {
                best = i;
            }
        }
        return best;
    }

    private static double distance(int bin, double proportion) {
        return Math.abs(Math.log(proportion * PROPORTIONS[bin][1] / PROPORTIONS[bin][0]));
    }

    private static List<Bin> sides(TreeMap<Integer, Integer> counts) {
        if (counts.size() <= FEW) {
            return counts.entrySet().stream()
                    .map(entry -> new Bin(String.valueOf(entry.getKey()), entry.getValue()))
                    .toList();
        }
        int[] edges = edges(counts.firstKey(), counts.lastKey());
        var bins = new ArrayList<Bin>();
        for (int i = 0; i + 1 < edges.length; i++) {
            int count = counts.subMap(edges[i], edges[i + 1]).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            bins.add(new Bin(edges[i] + " – " + (edges[i + 1] - 1), count));
        }
        return bins;
    }

    /// Of equal width, a round number; doubling where the largest is many times the smallest.
    private static int[] edges(int least, int most) {
        if (most >= 24L * least) {
            int first = Integer.highestOneBit(least);
            int doublings = Integer.numberOfTrailingZeros(Integer.highestOneBit(most))
                    + 1
                    - Integer.numberOfTrailingZeros(first);
            int[] edges = new int[doublings + 1];
            Arrays.setAll(edges, i -> first << i);
            return edges;
        }
        int width = round((most - least) / (double) FEW);
        int first = least / width * width;
        int[] edges = new int[(most - first) / width + 2];
        Arrays.setAll(edges, i -> first + i * width);
        return edges;
    }

    /// 1, 2 or 5 times a power of ten, not below the number.
    private static int round(double least) {
        int power = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                if (factor * power >= least) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }
}
