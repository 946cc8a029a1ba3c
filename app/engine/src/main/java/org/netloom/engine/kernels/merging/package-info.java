/// Several inputs made one.
@NullMarked
package org.netloom.engine.kernels.merging;

import org.jspecify.annotations.NullMarked;
