package org.netloom.studio.training.curves;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.EpochMetrics;

/// An earlier run whose curves are drawn beside those of the run under way: validation where it has
/// any, else training.
///
/// @param name of its folder
/// @param title for a person
/// @param changes in what its settings differ from those of the run before it
public record PinnedRun(String name, String title, List<String> changes, List<EpochMetrics> history) {
    /// How many are drawn beside a run at most.
    public static final int MOST = 19;

    public PinnedRun {
        changes = List.copyOf(changes);
        history = List.copyOf(history);
    }

    /// @param most points
    public Points loss(int most) {
        return points(epoch -> epoch.valLoss() == null ? epoch.loss() : epoch.valLoss(), most);
    }

    public Points accuracy(int most) {
        return points(epoch -> epoch.valAccuracy() == null ? epoch.accuracy() : epoch.valAccuracy(), most);
    }

    private Points points(Function<EpochMetrics, @Nullable Double> figure, int most) {
        var curve = new Decimated(Math.max(2, (most - 1) / 4 * 2));
        for (var epoch : history) {
            var value = figure.apply(epoch);
            if (value != null) {
                curve.add(epoch.epoch(), value);
            }
        }
        return curve.points();
    }
}
