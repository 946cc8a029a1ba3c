package org.netloom.studio.training.trial;

import org.netloom.core.protocol.RateSearch;
import org.netloom.core.text.Text;

/// How far the search for a learning rate is.
public sealed interface RateTrial {

    /// Nobody searches.
    record Closed() implements RateTrial {}

    record Searching() implements RateTrial {}

    record Found(RateSearch search) implements RateTrial {}

    record Failed(Text why) implements RateTrial {}
}
