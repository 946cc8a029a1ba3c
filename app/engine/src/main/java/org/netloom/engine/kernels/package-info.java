/// What Deeplearning4j lacks or does otherwise than Keras: forward and backward of layers on plain
/// float buffers.
@NullMarked
package org.netloom.engine.kernels;

import org.jspecify.annotations.NullMarked;
