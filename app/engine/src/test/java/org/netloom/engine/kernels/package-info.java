/// Tests of the kernels, which need no native library.
@NullMarked
package org.netloom.engine.kernels;

import org.jspecify.annotations.NullMarked;
