package org.netloom.core.dataset.rearrange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netloom.core.text.Failure;

/// What of a plan was done: all, or what came before a fault or a person's wish to stop.
///
/// @param made folders that were not there before, the outer ones first
/// @param moves with the places that things really went to
/// @param emptied folders that were removed
/// @param why what stopped it; null where nothing did
/// @param cancelled whether a person did
public record Rearranged(
        List<Path> made,
        List<FileMove> moves,
        List<Path> emptied,
        Path bin,
        @Nullable Failure why,
        boolean cancelled) {

    public Rearranged {
        made = List.copyOf(made);
        moves = List.copyOf(moves);
        emptied = List.copyOf(emptied);
    }

    public Optional<Failure> stopped() {
        return Optional.ofNullable(why);
    }

    public boolean isNothing() {
        return made.isEmpty() && moves.isEmpty() && emptied.isEmpty();
    }

    /// What puts everything where it was. Copies go to the bin, for they may have been changed since.
    public Plan back() {
        var back = new ArrayList<FileMove>();
        moves.reversed().forEach(move -> back.add(move.back(bin)));
        return new Plan(emptied, back, made.reversed(), bin);
    }

    /// The places of pictures before and after, as paths relative to a folder.
    public NewNames names(Path root) {
        return NewNames.of(root, moves);
    }
}
