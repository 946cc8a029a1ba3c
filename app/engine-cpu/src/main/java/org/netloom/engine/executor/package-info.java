/// The fast path: a whole net as primitives of oneDNN, made once for each size of batch.
@NullMarked
package org.netloom.engine.executor;

import org.jspecify.annotations.NullMarked;
