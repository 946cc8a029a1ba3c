package org.netloom.core.interop;

import java.util.HashSet;
import java.util.Set;

/// Keras' names made such that a block may bear them: legal characters, unique.
public final class BlockNames {
    private static final int LONGEST = 90;

    private final Set<String> taken = new HashSet<>();

    /// This name, or the nearest that is legal and not given away yet.
    public String legal(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9_.-]", "_").replaceAll("^[^A-Za-z0-9]+", "");
        var stem = plain.isEmpty() ? "layer" : plain.substring(0, Math.min(plain.length(), LONGEST));
        var free = stem;
        for (int number = 1; !taken.add(free); number++) {
            free = stem + "_" + number;
        }
        return free;
    }
}
