/// The fast path against Deeplearning4j's.
@NullMarked
package org.netloom.engine.executor;

import org.jspecify.annotations.NullMarked;
