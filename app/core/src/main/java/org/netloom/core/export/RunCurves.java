package org.netloom.core.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.text.Text;

/// The curves of a run as pictures.
public final class RunCurves {
    private static final String TRAINING = "#3257d6";
    private static final String VALIDATION = "#c56c14";

    private RunCurves() {}

    /// @param name for a file, such as `loss`
    public record Picture(String name, String svg) {}

    /// Loss and accuracy, and the learning rate where it is known.
    public static List<Picture> all(List<EpochMetrics> history, RunReport.Words words) {
        var training = words.say(Text.of("training"));
        var validation = words.say(Text.of("validation"));
        var epoch = words.say(Text.of("epoch"));
        var pictures = new ArrayList<Picture>();
        pictures.add(new Picture(
                "loss",
                CurvesSvg.of(
                        words.say(Text.of("Loss")),
                        epoch,
                        List.of(
                                Curve.of(training, TRAINING, history, EpochMetrics::loss),
                                Curve.of(validation, VALIDATION, history, EpochMetrics::valLoss)))));
        pictures.add(new Picture(
                "accuracy",
                CurvesSvg.of(
                        words.say(Text.of("Accuracy")),
                        epoch,
                        List.of(
                                Curve.of(training, TRAINING, history, EpochMetrics::accuracy),
                                Curve.of(validation, VALIDATION, history, EpochMetrics::valAccuracy)))));
        if (history.stream().map(EpochMetrics::learningRate).anyMatch(Objects::nonNull)) {
            var name = words.say(Text.of("learning rate"));
            pictures.add(new Picture(
                    "learning-rate",
                    CurvesSvg.of(name, epoch, List.of(Curve.of(name, TRAINING, history, EpochMetrics::learningRate)))));
        }
        return pictures;
    }
}
