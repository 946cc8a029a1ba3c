/// A net as the computations it takes, before there is a batch: what is fused, what is moved.
@NullMarked
package org.netloom.engine.executor.nodes;

import org.jspecify.annotations.NullMarked;
