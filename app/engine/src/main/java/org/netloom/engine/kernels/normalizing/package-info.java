/// Layers that bring values to a mean and a variance, or to another scale.
@NullMarked
package org.netloom.engine.kernels.normalizing;

import org.jspecify.annotations.NullMarked;
