package org.netloom.core.dataset.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.project.PictureGroups;

/// Draws whole groups of pictures. What is linked by any chain of groups is one group.
final class GroupedDraw {
    private final Dataset dataset;
    private final int[] parent;

    private GroupedDraw(Dataset dataset) {
        this.dataset = dataset;
        parent = new int[dataset.samples().size()];
        Arrays.setAll(parent, i -> i);
    }

    /// @param train the samples to draw from, ascending
    /// @param most how many of each class; a group counts for the class of its first picture. Never more
    ///     are drawn, and fewer where no group fits any more
    /// @return whether a sample is drawn
    static boolean[] of(Dataset dataset, int[] train, PictureGroups groups, int[] most, long seed) {
        var draw = new GroupedDraw(dataset);
        draw.link(train, groups);
        return draw.draw(train, most, seed);
    }

    private void link(int[] train, PictureGroups groups) {
        var pattern = Pattern.compile(groups.pattern());
        var byKey = new HashMap<String, Integer>();
        var byFile = new HashMap<String, Integer>();
        for (int i : train) {
            var file = dataset.samples().get(i).file();
            if (!groups.together().isEmpty()) {
                byFile.put(file, i);
            }
            if (!groups.pattern().isEmpty()) {
                var found = pattern.matcher(file);
                if (found.find()) {
                    var key = found.groupCount() > 0 ? found.group(1) : found.group();
                    if (key != null) {
                        join(i, byKey.computeIfAbsent(key, first -> i));
                    }
                }
            }
        }
        for (var list : groups.together()) {
            var members =
                    list.stream().filter(byFile::containsKey).map(byFile::get).toList();
            members.forEach(member -> join(member, members.getFirst()));
        }
    }

    private void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int index) {
        int at = index;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private boolean[] draw(int[] train, int[] most, long seed) {
        var sizes = new int[parent.length];
        List<List<Integer>> byClass = new ArrayList<>();
        Arrays.stream(most).forEach(label -> byClass.add(new ArrayList<>()));
        for (int i : train) {
            int root = root(i);
            if (root == i) {
                byClass.get(dataset.samples().get(i).label()).add(i);
            }
            sizes[root]++;
        }
        var taken = new boolean[parent.length];
        for (int label = 0; label < most.length; label++) {
            var roots = byClass.get(label).stream().mapToInt(i -> i).toArray();
            Splits.shuffle(roots, new Random(seed * 0x9E3779B97F4A7C15L + label));
            int sum = 0;
            for (int root : roots) {
                if (sum + sizes[root] <= most[label]) {
                    taken[root] = true;
                    sum += sizes[root];
                }
            }
        }
        var drawn = new boolean[parent.length];
        for (int i : train) {
            drawn[i] = taken[root(i)];
        }
        return drawn;
    }
}
