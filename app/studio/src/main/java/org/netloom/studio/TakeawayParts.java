package org.netloom.studio;

import static org.netloom.studio.support.Localization.text;

import org.netloom.core.text.Failure;
import org.netloom.studio.canvas.CanvasView;
import org.netloom.studio.canvas.picture.Takeaway;
import org.netloom.studio.document.Document;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Place;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.support.look.Tokens;

/// Takes the net along on the clipboard: as a picture, as SVG, as code.
final class TakeawayParts {
    private TakeawayParts() {}

    static void bind(Workbench bench, Document document, CanvasView canvas) {
        var actions = bench.actions();
        var drawn =
                bench.shell().place().isEqualTo(Place.DESIGN).and(bench.shell().projectOpen());
        actions.bind(Action.COPY_PICTURE, drawn, () -> {
            Takeaway.picture(canvas.net(), Tokens.of(bench.look().theme().get()));
            bench.notices().info(text("The picture is on the clipboard"), text("Paste it where you write."));
        });
        actions.bind(Action.COPY_SVG, drawn, () -> {
            Takeaway.svg(
                    document.checked().get(), Tokens.of(bench.look().theme().get()));
            bench.notices().info(text("The SVG is on the clipboard"), text("Paste it where you write."));
        });
        actions.bind(Action.COPY_CODE, drawn, () -> {
            try {
                Takeaway.code(document.graph());
                bench.notices().info(text("The Keras code is on the clipboard"), text("Paste it where you write."));
            } catch (Failure e) {
                bench.notices().report(text("The net is not copied"), e);
            }
        });
    }
}
