package org.netloom.studio.prediction;

import static org.netloom.studio.support.Localization.text;

import org.jspecify.annotations.Nullable;

/// What prediction says where there are no bars to show.
final class PredictionTexts {
    private PredictionTexts() {}

    /// Empty where the bars speak for themselves.
    static String message(@Nullable Answer answer, boolean trained) {
        if (!trained) {
            return answer == null
                    ? text("Once the net is trained, drop pictures here and it says what they show.")
                    : text("The net is not trained yet. As soon as it is, it says what this picture shows.");
        }
        if (answer == null) {
            return text("Drop pictures from any program, or drag them over from Data.");
        }
        if (answer.error() != null) {
            return answer.error();
        }
        return answer.isWaiting() ? text("Looking at it …") : "";
    }
}
