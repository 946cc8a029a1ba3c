package org.netloom.studio;

import javafx.stage.Stage;
import org.netloom.studio.document.Selection;
import org.netloom.studio.glossary.GlossaryWindow;
import org.netloom.studio.glossary.TermPopover;
import org.netloom.studio.guide.Guide;
import org.netloom.studio.guide.GuideView;
import org.netloom.studio.guide.Step;
import org.netloom.studio.prediction.PredictionViewModel;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Place;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.shell.window.MainWindow;

/// Lays the guided first run and the glossary over the window, and tells the guide what has been done.
final class GuideParts {
    private GuideParts() {}

    static void connect(Workbench bench, MainWindow window, Selection selection, PredictionViewModel prediction) {
        var guide = new Guide();
        var shell = bench.shell();
        var place = shell.place();
        guide.endOf(
                Step.OPEN,
                () -> shell.projectOpen().get() && !shell.datasetSummary().get().isEmpty(),
                shell.projectOpen(),
                shell.datasetSummary());
        guide.endOf(Step.PICTURES, () -> place.get() == Place.DATA, place);
        guide.endOf(Step.NET, () -> place.get() == Place.DESIGN, place);
        guide.endOf(Step.BLOCK, () -> selection.single().isPresent(), selection.chosen());
        guide.endOf(Step.TRAIN, shell.training()::get, shell.training());
        guide.endOf(
                Step.CURVES,
                () -> place.get() == Place.TRAIN && !shell.training().get(),
                place,
                shell.training());
        guide.endOf(Step.RESULTS, () -> place.get() == Place.RESULTS, place);
        guide.endOf(Step.ASK, () -> place.get() == Place.PREDICT, place);
        guide.endOf(
                Step.TRY,
                () -> prediction.answers().stream()
                        .anyMatch(answer -> !answer.shares().isEmpty()),
                prediction.answers());
        var words = new TermPopover();
        window.over(words);
        window.over(new GuideView(guide));
        bench.actions()
                .bind(
                        Action.GLOSSARY,
                        () -> GlossaryWindow.show((Stage) words.getScene().getWindow()));
        bench.actions().bind(Action.GUIDE, bench.actions().available(Action.NEW), () -> begin(bench, guide));
    }

    private static void begin(Workbench bench, Guide guide) {
        bench.actions().fire(Action.CLOSE);
        if (!bench.shell().projectOpen().get()) {
            guide.begin();
        }
    }
}
