package org.netloom.core.drawing;

import java.util.List;

/// Blocks under a name of their own, shown one by one or as a single block.
///
/// @param name unique among the groups
/// @param blocks the names of the blocks; a block belongs to one group at most
public record Group(String name, List<String> blocks, boolean collapsed) {
    private static final int LONGEST_NAME = 60;

    public Group {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A group's name has 1 to 60 characters, not \"" + name + "\"");
        }
        blocks = List.copyOf(blocks);
    }

    /// Whatever a person typed as a name that a group may bear; empty for nothing.
    public static String legal(String typed) {
        var plain = typed.strip().replaceAll("\\s+", " ");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME)).strip();
    }

    public Group named(String other) {
        return new Group(other, blocks, collapsed);
    }

    public Group of(List<String> others) {
        return new Group(name, others, collapsed);
    }

    public Group collapsed(boolean now) {
        return new Group(name, blocks, now);
    }
}
