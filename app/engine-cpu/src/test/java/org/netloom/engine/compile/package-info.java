/// Tests of `compile` with the native library.
@NullMarked
package org.netloom.engine.compile;

import org.jspecify.annotations.NullMarked;
