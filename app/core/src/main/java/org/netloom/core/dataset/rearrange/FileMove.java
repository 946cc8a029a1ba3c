package org.netloom.core.dataset.rearrange;

import java.nio.file.Path;

/// A file or folder that goes from one place to another.
///
/// @param from absolute
/// @param to absolute; a free name beside it is taken where something lies there
/// @param copy whether it stays where it was, too
public record FileMove(Path from, Path to, boolean copy) {

    static FileMove of(Path from, Path to) {
        return new FileMove(from, to, false);
    }

    /// @param bin where a copy goes, which has no other place to go back to
    FileMove back(Path bin) {
        return of(to, copy ? bin.resolve(to.getFileName()) : from);
    }
}
