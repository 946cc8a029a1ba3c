/// The numbers of a net: how they lie in one vector, Keras' order of them, their regularizers and constraints.
@NullMarked
package org.netloom.engine.compile.weights;

import org.jspecify.annotations.NullMarked;
