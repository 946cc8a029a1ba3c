package org.netloom.core.dataset.rearrange;

import java.nio.file.Path;
import java.util.List;

/// What is to be done with files, in order.
///
/// @param made folders to make, even where nothing goes into them
/// @param moves after that
/// @param emptied folders to remove in the end where no file is left in them
/// @param bin where copies go when they are taken back; a folder of its own for each plan, which need not be there
public record Plan(List<Path> made, List<FileMove> moves, List<Path> emptied, Path bin) {

    public Plan {
        made = List.copyOf(made);
        moves = List.copyOf(moves);
        emptied = List.copyOf(emptied);
    }

    static Plan moving(List<FileMove> moves, Path bin) {
        return new Plan(List.of(), moves, List.of(), bin);
    }

    public boolean isEmpty() {
        return moves.isEmpty() && made.isEmpty();
    }
}
