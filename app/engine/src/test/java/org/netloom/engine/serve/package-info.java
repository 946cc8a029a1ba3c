/// Tests of `serve` without the native library.
@NullMarked
package org.netloom.engine.serve;

import org.jspecify.annotations.NullMarked;
