package org.netloom.core.dataset.rearrange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// A name that nothing has yet.
final class FreeName {
    /// What common file systems allow.
    private static final int MOST_BYTES = 255;

    private FreeName() {}

    /// `wanted`, or `name (2).png`, `name (3).png` … beside it.
    static Path of(Path wanted) {
        var path = wanted;
        for (int number = 2; taken(path); number++) {
            path = wanted.resolveSibling(numbered(wanted.getFileName().toString(), number));
        }
        return path;
    }

    /// A link that leads nowhere takes a name, too.
    private static boolean taken(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        var ending = " (" + number + ")" + (dot > 0 ? name.substring(dot) : "");
        while (bytes(stem + ending) > MOST_BYTES && stem.length() > 1) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
