package org.netloom.core.protocol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the loss answered to a learning rate that rose from step to step.
///
/// @param tried in the order of the steps, rates in equal proportions
/// @param suggested where the loss fell steepest; null where it did not fall
/// @param lowest where it was lowest: beyond it steps are too large; null where it did not fall
public record RateSearch(
        List<Tried> tried,
        @Nullable Double suggested,
        @Nullable Double lowest) {
    /// How far the mean that is drawn looks to each side, in steps. Nearer to an end it looks less far, and is too
    /// rough to tell a fall from chance.
    private static final int REACH = 6;

    /// A loss has fallen when it lost this share at least.
    private static final double FALLEN = 0.03;

    /// One step.
    ///
    /// @param loss of its batch
    /// @param smoothed mean of the losses around, the nearest counting most
    public record Tried(double rate, double loss, double smoothed) {}

    public RateSearch {
        tried = List.copyOf(tried);
    }

    /// @param rates and losses of the steps
    public static RateSearch of(List<Double> rates, List<Double> losses) {
        var tried = new ArrayList<Tried>();
        for (int i = 0; i < losses.size(); i++) {
            tried.add(new Tried(rates.get(i), losses.get(i), around(losses, i)));
        }
        if (tried.size() <= REACH) {
            return new RateSearch(tried, null, null);
        }
        int least = REACH;
        for (int i = REACH; i < tried.size(); i++) {
            least = tried.get(i).smoothed() < tried.get(least).smoothed() ? i : least;
        }
        double before = 0;
        for (int i = REACH; i < least; i++) {
            before = Math.max(before, tried.get(i).smoothed());
        }
        if (least == REACH || tried.get(least).smoothed() > (1 - FALLEN) * before) {
            return new RateSearch(tried, null, null);
        }
        int steepest = REACH;
        for (int i = REACH; i < least; i++) {
            steepest = fall(tried, i) > fall(tried, steepest) ? i : steepest;
        }
        return new RateSearch(
                tried,
                rounded(tried.get(steepest).rate()),
                rounded(tried.get(least).rate()));
    }

    private static double fall(List<Tried> tried, int at) {
        return tried.get(at - REACH).smoothed()
                - tried.get(Math.min(at + REACH, tried.size() - 1)).smoothed();
    }

    /// Weights that fall to both sides, and near an end to the same distance on both: else the mean would
    /// lag behind there.
    private static double around(List<Double> losses, int at) {
        int reach = Math.min(REACH, Math.min(at, losses.size() - 1 - at));
        double sum = 0;
        double all = 0;
        for (int i = -reach; i <= reach; i++) {
            double weight = reach + 1 - Math.abs(i);
            sum += weight * losses.get(at + i);
            all += weight;
        }
        return sum / all;
    }

    /// To two digits: the search does not know more.
    private static double rounded(double rate) {
        double unit = Math.pow(10, Math.floor(Math.log10(rate)) - 1);
        return Double.parseDouble(String.format(java.util.Locale.ROOT, "%.1e", Math.round(rate / unit) * unit));
    }
}
