package org.netloom.core.dataset.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// Finds pictures that look the same though their bytes differ: saved anew, made smaller, brightened.
/// Of two that differ in at most six of 128 bits one of eight stretches of bits is equal, so only those
/// that share a stretch are compared.
final class NearDuplicates {
    private static final int BAND = 16;
    /// A stretch that so many share tells nothing; those that look the same share others, too.
    private static final int CROWD = 1000;

    private final List<Looks> looks;
    private final int[] parent;

    private NearDuplicates(List<Looks> looks) {
        this.looks = looks;
        parent = new int[looks.size()];
        Arrays.setAll(parent, i -> i);
    }

    /// Groups of at least two indices, ascending, in the order of their first.
    static List<List<Integer>> of(List<Looks> looks) {
        var search = new NearDuplicates(looks);
        for (int shift = 0; shift < 64; shift += BAND) {
            search.band(shift, true);
            search.band(shift, false);
        }
        var groups = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < looks.size(); i++) {
            groups.computeIfAbsent(search.root(i), key -> new ArrayList<>()).add(i);
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    private void band(int shift, boolean across) {
        var keys = new long[looks.size()];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            var one = looks.get(i);
            long bits = (across ? one.across() : one.down()) >>> shift & (1 << BAND) - 1;
            if (one.telling()) {
                keys[count++] = bits << 32 | i;
            }
        }
        Arrays.sort(keys, 0, count);
        for (int from = 0; from < count; ) {
            int to = from;
            while (to < count && keys[to] >>> 32 == keys[from] >>> 32) {
                to++;
            }
            if (to - from <= CROWD) {
                compare(keys, from, to);
            }
            from = to;
        }
    }

    private void compare(long[] keys, int from, int to) {
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < to; j++) {
                int one = (int) keys[i];
                int other = (int) keys[j];
                if (looks.get(one).like(looks.get(other))) {
                    parent[Math.max(root(one), root(other))] = Math.min(root(one), root(other));
                }
            }
        }
    }

    private int root(int index) {
        int at = index;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
