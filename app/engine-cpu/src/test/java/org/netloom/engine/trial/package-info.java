/// Tests of `trial` with the native library.
@NullMarked
package org.netloom.engine.trial;

import org.jspecify.annotations.NullMarked;
