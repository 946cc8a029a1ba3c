/// The same numbers as Keras: its cases through import, weights, forward and training.
@NullMarked
package org.netloom.engine.parity;

import org.jspecify.annotations.NullMarked;
