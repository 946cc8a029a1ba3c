package org.netloom.studio.training.trial;

import org.netloom.core.protocol.Forecast;
import org.netloom.core.text.Text;

/// What is known of the time and the memory that the next run will take.
public sealed interface Forecasted {

    record Unknown() implements Forecasted {}

    /// An engine tries some steps.
    record Trying() implements Forecasted {}

    /// @param epochs that the run is to have
    record Known(Forecast forecast, int epochs) implements Forecasted {}

    record Failed(Text why) implements Forecasted {}
}
