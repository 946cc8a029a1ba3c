/// Functions of single values, of vectors, and what activities cost.
@NullMarked
package org.netloom.engine.kernels.activating;

import org.jspecify.annotations.NullMarked;
