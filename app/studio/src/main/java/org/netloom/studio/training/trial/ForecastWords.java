package org.netloom.studio.training.trial;

import static org.netloom.studio.support.Localization.text;

import org.netloom.core.protocol.Forecast;
import org.netloom.studio.support.Localization;

/// A forecast for a person.
final class ForecastWords {
    private static final double MB = 1 << 20;
    private static final double GB = 1 << 30;
    private static final long MINUTE = 60;

    private ForecastWords() {}

    static String of(Forecasted now) {
        return switch (now) {
            case Forecasted.Unknown _ -> "";
            case Forecasted.Trying _ -> text("Trying some steps, to say how long it takes …");
            case Forecasted.Failed(var why) -> text("How long it takes cannot be said: {0}", text(why));
            case Forecasted.Known(Forecast forecast, int epochs) ->
                text(
                        "About {0} an epoch, {1} in all, with {2} of memory.",
                        time(forecast.secondsPerEpoch()),
                        time(epochs * forecast.secondsPerEpoch()),
                        bytes(forecast.memory().total()));
        };
    }

    /// What the memory is for, a line each.
    static String parts(Forecast forecast) {
        var memory = forecast.memory();
        return String.join(
                "\n",
                text("{0} weights and gradients", bytes(memory.weights())),
                text("{0} the optimizer’s memory of them", bytes(memory.optimizer())),
                text("{0} activations of a batch", bytes(memory.activations())),
                text("{0} pictures of the next batches", bytes(memory.batches())),
                text("{0} decoded pictures, given back when others need it", bytes(memory.cache())),
                text("{0} the engine itself", bytes(memory.base())));
    }

    /// Empty where it fits.
    static String obstacle(Forecast forecast) {
        var fitting = forecast.fittingBatchSize();
        if (fitting == null) {
            return "";
        }
        return fitting == 0
                ? text(
                        "It needs {0}, and {1} are free: use a smaller net.",
                        bytes(forecast.memory().needed()), bytes(forecast.available()))
                : text(
                        "It needs {0}, and {1} are free: use a smaller batch.",
                        bytes(forecast.memory().needed()), bytes(forecast.available()));
    }

    private static String bytes(long bytes) {
        return bytes >= GB
                ? String.format(Localization.locale(), "%.1f GB", bytes / GB)
                : String.format(Localization.locale(), "%.0f MB", bytes / MB);
    }

    static String time(double seconds) {
        if (seconds < 10) {
            return text("{0} s", String.format(Localization.locale(), "%.1f", seconds));
        }
        long whole = Math.round(seconds);
        if (whole < 2 * MINUTE) {
            return text("{0} s", whole);
        }
        long minutes = Math.round(seconds / MINUTE);
        return minutes < 2 * MINUTE
                ? text("{0} min", minutes)
                : text("{0} h {1} min", minutes / MINUTE, minutes % MINUTE);
    }
}
