package org.netloom.core.run.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Pictures that a second run calls otherwise than a first, both right and wrong ones. Only pictures
/// that both were tried on count.
public record Moves(List<Move> moves) {

    /// One picture, as either run calls it.
    public record Move(PredictedPicture before, PredictedPicture now) {
        boolean isOf(String label) {
            return now.label().equals(label);
        }
    }

    public Moves {
        moves = List.copyOf(moves);
    }

    public static Moves of(List<PredictedPicture> before, List<PredictedPicture> now) {
        var earlier = HashMap.<String, PredictedPicture>newHashMap(before.size());
        before.forEach(picture -> earlier.put(picture.split() + "/" + picture.file(), picture));
        var moves = new ArrayList<Move>();
        for (var picture : now) {
            var old = earlier.get(picture.split() + "/" + picture.file());
            if (old != null
                    && old.label().equals(picture.label())
                    && !old.predicted().equals(picture.predicted())) {
                moves.add(new Move(old, picture));
            }
        }
        return new Moves(moves);
    }

    /// Pictures of `label` that only the second run calls `called`; as it says.
    public List<PredictedPicture> came(String label, String called) {
        return moves.stream()
                .filter(move -> move.isOf(label) && move.now.predicted().equals(called))
                .map(Move::now)
                .toList();
    }

    /// Pictures of `label` that only the first run calls `called`; as the second says.
    public List<PredictedPicture> went(String label, String called) {
        return moves.stream()
                .filter(move -> move.isOf(label) && move.before.predicted().equals(called))
                .map(Move::now)
                .toList();
    }
}
