/// What is the largest or the mean of windows and of whole maps.
@NullMarked
package org.netloom.engine.kernels.pooling;

import org.jspecify.annotations.NullMarked;
