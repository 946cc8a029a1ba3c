/// What a net is trained with: optimizers, learning rates, losses, weights of classes, as Keras names them.
@NullMarked
package org.netloom.core.training;

import org.jspecify.annotations.NullMarked;
