package org.netloom.studio.dataset.rearrange;

import java.nio.file.Path;
import org.netloom.core.dataset.rearrange.Rearranged;
import org.netloom.core.text.Text;
import org.netloom.studio.document.Edit;

/// Takes a change of files back, and does it again. Where things really went is noted each time, for a name
/// may have been taken meanwhile.
final class Undoing implements Edit.Outside {
    private final RearrangeViewModel model;
    private final Text what;
    private final Path root;
    private final Path home;
    private Rearranged done;

    Undoing(RearrangeViewModel model, Text what, Path root, Path home, Rearranged done) {
        this.model = model;
        this.what = what;
        this.root = root;
        this.home = home;
        this.done = done;
    }

    Rearranged done() {
        return done;
    }

    void became(Rearranged now) {
        done = now;
    }

    @Override
    public void takeBack() {
        model.repeat(Text.of("Take back: {0}", what), root, home, this);
    }

    @Override
    public void doAgain() {
        model.repeat(what, root, home, this);
    }
}
