package org.netloom.studio;

import static org.netloom.studio.support.Localization.text;

import javafx.beans.binding.BooleanExpression;
import org.netloom.core.text.Failure;
import org.netloom.studio.canvas.CanvasView;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.pieces.Piece;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Workbench;

/// What menus and keys do with groups, notes and pieces.
final class DrawingParts {
    private DrawingParts() {}

    static void bind(Workbench bench, BooleanExpression designing, CanvasView canvas, CanvasViewModel model) {
        var actions = bench.actions();
        var groups = model.groups();
        actions.bind(Action.GROUP, designing.and(groups.canGroup()), () -> canvas.glide(groups::group));
        actions.bind(Action.UNGROUP, designing.and(groups.hasChosen()), () -> canvas.glide(groups::ungroup));
        actions.bind(Action.FOLD, designing.and(groups.canFold()), () -> canvas.glide(groups::fold));
        actions.bind(Action.RENAME_GROUP, designing.and(groups.hasChosen()), canvas::renameGroup);
        actions.bind(Action.ADD_NOTE, designing, canvas::addNote);
        actions.bind(
                Action.KEEP_PIECE,
                designing.and(groups.hasChosen()),
                () -> model.parts().chosen(groups).ifPresent(piece -> keep(piece, bench, model)));
    }

    private static void keep(Piece piece, Workbench bench, CanvasViewModel model) {
        try {
            model.pieces().keep(piece);
            bench.notices()
                    .info(
                            text("{0} is in the palette", piece.name()),
                            text("Drag it onto the canvas of any project, or click it twice."));
        } catch (Failure e) {
            bench.notices().report(text("The piece is not kept"), e);
        }
    }
}
