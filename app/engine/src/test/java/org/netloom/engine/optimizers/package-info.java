/// Optimizers without a net.
@NullMarked
package org.netloom.engine.optimizers;

import org.jspecify.annotations.NullMarked;
