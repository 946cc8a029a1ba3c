package org.netloom.studio;

import static org.netloom.studio.support.Localization.text;

import org.netloom.core.dataset.augment.AugmentationSettings;
import org.netloom.core.graph.Front;
import org.netloom.core.interop.code.GeneratorCode;
import org.netloom.studio.document.ChainEdit.VaryPictures;
import org.netloom.studio.document.Document;
import org.netloom.studio.shell.Notice;
import org.netloom.studio.shell.Notices;

/// Pasted code may say how pictures are varied, which the net does here: whether it shall is asked.
final class VaryParts {
    private VaryParts() {}

    /// @param after once they are varied
    static void ask(Notices notices, Document document, GeneratorCode code, Runnable after) {
        var graph = document.graph();
        var now = AugmentationSettings.of(Front.layers(graph));
        if (Front.blocks(graph).isEmpty() || code.over(now).equals(now)) {
            return;
        }
        var says = "ImageDataGenerator(" + String.join(", ", code.taken()) + ")";
        notices.warn(
                text("The code varies its pictures"),
                code.left().isEmpty() ? says : text("{0}; here there is no {1}.", says, String.join(", ", code.left())),
                new Notice.Choice(text("Vary them so here"), () -> {
                    vary(document, code);
                    after.run();
                }));
    }

    /// The project may have changed since it was asked.
    private static void vary(Document document, GeneratorCode code) {
        var project = document.project().get();
        var now = AugmentationSettings.of(Front.layers(project.graph()));
        document.settle();
        document.apply(new VaryPictures(code.over(now), project.scaling().numbers(), "ImageDataGenerator"));
        document.settle();
    }
}
