@NullMarked
package org.netloom.engine.compile.weights;

import org.jspecify.annotations.NullMarked;
