package org.netloom.studio.runs.compare;

import static org.netloom.studio.support.Localization.text;

import javafx.scene.layout.Region;
import org.netloom.core.run.EpochMetrics;

/// The figures of the compared runs, a row a run with the colour of its curves.
final class FiguresGrid extends WordGrid {

    void show(Comparison now) {
        getChildren().clear();
        row(
                0,
                "dim",
                "",
                text("run"),
                text("epochs"),
                text("validation accuracy"),
                text("loss"),
                text("accuracy on {0}", splitName(now)));
        for (int i = 0; i < now.runs().size(); i++) {
            var run = now.runs().get(i);
            var last = run.lastEpoch();
            var evaluation = now.evaluations().get(i);
            row(
                    i + 1,
                    "figures",
                    "",
                    run.title(),
                    String.valueOf(run.history().size()),
                    last.map(EpochMetrics::valAccuracy).map(WordGrid::number).orElse("–"),
                    last.map(epoch -> number(epoch.loss())).orElse("–"),
                    evaluation == null ? "–" : number(evaluation.accuracy()));
            var key = new Region();
            key.getStyleClass().addAll("curve-key", "overlay-key-" + i % OverlayCurves.COLOURS);
            add(key, 0, i + 1);
        }
    }

    static String splitName(Comparison now) {
        return switch (now.split()) {
            case TRAIN -> text("training");
            case VALIDATION -> text("validation");
            case TEST -> text("test");
        };
    }
}
