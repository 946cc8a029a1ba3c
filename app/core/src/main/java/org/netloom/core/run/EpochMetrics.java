package org.netloom.core.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What one epoch came to. Losses are means over the images; accuracies are shares from 0 to 1.
/// Those of training are gathered while the epoch runs (dropout on), as Keras does.
///
/// @param epoch from 1
/// @param valLoss null without validation
/// @param seconds of the whole epoch, validation included
/// @param learningRate of its last step; null in runs of earlier releases
public record EpochMetrics(
        int epoch,
        double loss,
        double accuracy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double valLoss,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double valAccuracy,
        double seconds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double learningRate) {

    public EpochMetrics(
            int epoch,
            double loss,
            double accuracy,
            @Nullable Double valLoss,
            @Nullable Double valAccuracy,
            double seconds) {
        this(epoch, loss, accuracy, valLoss, valAccuracy, seconds, null);
    }
}
