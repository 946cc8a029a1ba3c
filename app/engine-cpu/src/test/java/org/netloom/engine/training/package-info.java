/// Tests of `training` with the native library.
@NullMarked
package org.netloom.engine.training;

import org.jspecify.annotations.NullMarked;
