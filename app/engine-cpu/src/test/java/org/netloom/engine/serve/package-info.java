/// Tests of `serve` with the native library, in processes of its own.
@NullMarked
package org.netloom.engine.serve;

import org.jspecify.annotations.NullMarked;
