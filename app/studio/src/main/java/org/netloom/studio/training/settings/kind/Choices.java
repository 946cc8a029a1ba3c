package org.netloom.studio.training.settings.kind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.training.BaseOptions;
import org.netloom.core.training.Decay.PiecewiseConstantDecay;
import org.netloom.core.training.LearningRate;
import org.netloom.core.training.Optimizer;
import org.netloom.core.training.Options;

/// What optimizers and learning rates become when a person chooses another one.
public final class Choices {
    private Choices() {}

    /// Keras' default learning rate comes with another optimizer, unless the person chose one. Clipping
    /// and averaging stay; weight decay comes and goes with AdamW.
    public static List<Optimizer> optimizers(TrainingSettings settings) {
        var now = settings.optimizer();
        return Optimizer.all().stream()
                .map(other -> other.getClass() == now.getClass()
                        ? now
                        : other.learningRate(isUntouched(now) ? other.learningRate() : now.learningRate())
                                .base(base(now, other)))
                .toList();
    }

    private static boolean isUntouched(Optimizer optimizer) {
        return Optimizer.all().stream()
                .anyMatch(one -> one.getClass() == optimizer.getClass()
                        && one.learningRate().equals(optimizer.learningRate()));
    }

    private static BaseOptions base(Optimizer now, Optimizer other) {
        var decay = now.base().weightDecay();
        boolean comesOrGoes = decay == null || now instanceof Optimizer.AdamW;
        return now.base().withWeightDecay(comesOrGoes ? other.base().weightDecay() : decay);
    }

    /// Beginning where the rate that holds does, and as long as the run.
    public static List<LearningRate> rates(TrainingSettings settings, double steps) {
        var now = settings.optimizer().learningRate();
        return LearningRate.all(now.initial() > 0 ? now.initial() : 0.001, steps);
    }

    /// With more or fewer boundaries there are more or fewer values, and the other way round.
    public static LearningRate changed(LearningRate rate, String option, @Nullable Object value) {
        if (rate instanceof PiecewiseConstantDecay(var boundaries, var values) && value instanceof List<?> given) {
            if (option.equals("boundaries")) {
                var all = numbers(given, Integer.class);
                return new PiecewiseConstantDecay(all, fitted(values, all.size() + 1, values.getLast()));
            }
            var all = numbers(given, Double.class);
            var steps = new ArrayList<>(boundaries.subList(0, Math.clamp(all.size() - 1, 0, boundaries.size())));
            while (!steps.isEmpty() && steps.size() < all.size() - 1) {
                steps.add(steps.getLast() + boundaries.getFirst());
            }
            return new PiecewiseConstantDecay(steps, all);
        }
        return Options.with(rate, option, value);
    }

    private static <N> List<N> numbers(List<?> given, Class<N> type) {
        return given.stream().map(type::cast).toList();
    }

    private static List<Double> fitted(List<Double> values, int count, double last) {
        var all = new ArrayList<>(values.subList(0, Math.min(count, values.size())));
        while (all.size() < count) {
            all.add(last);
        }
        return all;
    }
}
