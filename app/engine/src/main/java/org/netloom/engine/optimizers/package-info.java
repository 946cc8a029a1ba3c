/// Optimizers at work on the vector of all trainable numbers, by the formulae of `keras.optimizers`.
@NullMarked
package org.netloom.engine.optimizers;

import org.jspecify.annotations.NullMarked;
