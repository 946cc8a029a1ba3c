package org.netloom.core.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.EpochMetrics;

/// A history as CSV (RFC 4180), under the names that Keras' CSVLogger gives; what was not measured is
/// empty.
public final class HistoryCsv {
    private HistoryCsv() {}

    public static String of(List<EpochMetrics> history) {
        var csv = new StringBuilder("epoch,accuracy,loss,val_accuracy,val_loss,learning_rate,seconds\r\n");
        for (var epoch : history) {
            csv.append(epoch.epoch());
            for (var value : new @Nullable Double[] {
                epoch.accuracy(),
                epoch.loss(),
                epoch.valAccuracy(),
                epoch.valLoss(),
                epoch.learningRate(),
                epoch.seconds()
            }) {
                csv.append(',').append(value == null ? "" : value.toString());
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }
}
