package org.netloom.core.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Text;

/// What every optimizer of Keras can do beside its own formula. At most one way of clipping; null is
/// off.
///
/// @param weightDecay before each step every weight loses this share of itself, times the learning rate
/// @param clipnorm the largest norm of the gradients of one tensor
/// @param globalClipnorm the largest norm of all gradients together
/// @param clipvalue the largest amount of a single gradient
/// @param useEma whether a moving average of the weights is kept, which replaces them at the end
/// @param emaMomentum of that average
/// @param emaOverwriteFrequency steps after which it replaces the weights in between, too
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BaseOptions(
        @Nullable Double weightDecay,
        @Nullable Double clipnorm,
        @Nullable Double globalClipnorm,
        @Nullable Double clipvalue,
        boolean useEma,
        double emaMomentum,
        @Nullable Integer emaOverwriteFrequency) {

    public static final BaseOptions NONE = new BaseOptions(null, null, null, null, false, 0.99, null);

    public BaseOptions {
        if (weightDecay != null) {
            Limits.from0("weight_decay", weightDecay);
        }
        Limits.above0("clipnorm", clipnorm);
        Limits.above0("global_clipnorm", globalClipnorm);
        Limits.above0("clipvalue", clipvalue);
        if ((clipnorm == null ? 0 : 1) + (globalClipnorm == null ? 0 : 1) + (clipvalue == null ? 0 : 1) > 1) {
            throw new InvalidOption(Text.of("only one of clipnorm, global_clipnorm and clipvalue can be set"));
        }
        Limits.share("ema_momentum", emaMomentum);
        if (emaOverwriteFrequency != null) {
            Limits.atLeast("ema_overwrite_frequency", 1, emaOverwriteFrequency);
        }
    }

    public BaseOptions withWeightDecay(@Nullable Double other) {
        return new BaseOptions(other, clipnorm, globalClipnorm, clipvalue, useEma, emaMomentum, emaOverwriteFrequency);
    }

    public BaseOptions withClipnorm(double other) {
        return new BaseOptions(weightDecay, other, null, null, useEma, emaMomentum, emaOverwriteFrequency);
    }

    public BaseOptions withGlobalClipnorm(double other) {
        return new BaseOptions(weightDecay, null, other, null, useEma, emaMomentum, emaOverwriteFrequency);
    }

    public BaseOptions withClipvalue(double other) {
        return new BaseOptions(weightDecay, null, null, other, useEma, emaMomentum, emaOverwriteFrequency);
    }

    public BaseOptions withoutClipping() {
        return new BaseOptions(weightDecay, null, null, null, useEma, emaMomentum, emaOverwriteFrequency);
    }

    public BaseOptions withEma(boolean use, double momentum, @Nullable Integer overwriteFrequency) {
        return new BaseOptions(weightDecay, clipnorm, globalClipnorm, clipvalue, use, momentum, overwriteFrequency);
    }
}
