package org.netloom.studio.runs.evaluation;

import static org.netloom.studio.support.Localization.text;

import org.netloom.studio.runs.pictures.PictureTiles;
import org.netloom.studio.support.FxThread;

/// Shows the pictures of the chosen field of the matrix, or all that are wrong: the ones the net was
/// surest of first.
final class WrongPictures {
    private WrongPictures() {}

    static void connect(EvaluationViewModel model, PictureTiles tiles) {
        model.pictures().subscribe(now -> tiles.show(title(model, now.size()), now));
        model.cell().addListener((property, before, now) -> {
            if (now != null) {
                FxThread.later(tiles::reveal);
            }
        });
    }

    private static String title(EvaluationViewModel model, int count) {
        var cell = model.cell().get();
        var evaluation = model.evaluation().get();
        if (cell == null || evaluation == null) {
            return text("{0,choice,0#No wrong pictures|1#1 wrong picture|1<{0} wrong pictures}", count);
        }
        return text(
                "{0} pictures of {1} called {2}",
                count,
                evaluation.classes().get(cell.truth()).label(),
                evaluation.classes().get(cell.called()).label());
    }
}
