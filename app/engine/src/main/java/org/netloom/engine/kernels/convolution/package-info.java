/// The convolutions that Deeplearning4j lacks.
@NullMarked
package org.netloom.engine.kernels.convolution;

import org.jspecify.annotations.NullMarked;
