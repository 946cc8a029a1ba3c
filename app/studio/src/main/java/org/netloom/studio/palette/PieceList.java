package org.netloom.studio.palette;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.netloom.core.text.Failure;
import org.netloom.studio.pieces.Nets;
import org.netloom.studio.pieces.Piece;
import org.netloom.studio.pieces.Pieces;

/// The pieces in the palette, and the nets of the samples.
///
/// @param add puts a piece below the selected block
/// @param addNet puts a whole net beside the one that is there
/// @param report says what went wrong, under a heading
public record PieceList(
        Pieces pieces, Consumer<Piece> add, Consumer<Piece> addNet, BiConsumer<String, Failure> report) {

    List<PaletteEntry> entries(String words) {
        return matching(pieces.all(), words)
                .map(piece -> PaletteEntry.of(piece, () -> add.accept(piece), () -> remove(piece)))
                .toList();
    }

    List<PaletteEntry> samples(String words) {
        return matching(Nets.samples(), words)
                .map(net -> PaletteEntry.ofNet(net, () -> addNet.accept(net)))
                .toList();
    }

    private static Stream<Piece> matching(List<Piece> all, String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(piece -> piece.name().toLowerCase(Locale.ROOT).contains(wanted));
    }

    private void remove(Piece piece) {
        try {
            pieces.remove(piece.name());
        } catch (Failure e) {
            report.accept(text("The piece is still there"), e);
        }
    }
}
