/// From core's graph to a Deeplearning4j net that computes what Keras would.
@NullMarked
package org.netloom.engine.compile;

import org.jspecify.annotations.NullMarked;
