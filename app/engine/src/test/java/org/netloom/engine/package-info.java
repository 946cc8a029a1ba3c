/// Tests of the engine that need no native library.
@NullMarked
package org.netloom.engine;

import org.jspecify.annotations.NullMarked;
