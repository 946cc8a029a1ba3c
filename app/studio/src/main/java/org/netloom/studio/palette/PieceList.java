package org.netloom.studio.palette;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.netloom.core.text.Failure;
import org.netloom.studio.pieces.Piece;
import org.netloom.studio.pieces.Pieces;

/// The pieces in the palette.
///
/// @param add puts one below the selected block
/// @param report says what went wrong, under a heading
public record PieceList(Pieces pieces, Consumer<Piece> add, BiConsumer<String, Failure> report) {

    List<PaletteEntry> entries(String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        return pieces.all().stream()
                .filter(piece -> piece.name().toLowerCase(Locale.ROOT).contains(wanted))
                .map(piece -> PaletteEntry.of(piece, () -> add.accept(piece), () -> remove(piece)))
                .toList();
    }

    private void remove(Piece piece) {
        try {
            pieces.remove(piece.name());
        } catch (Failure e) {
            report.accept(text("The piece is still there"), e);
        }
    }
}
