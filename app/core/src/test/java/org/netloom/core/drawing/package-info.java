/// Tests of `drawing`.
@NullMarked
package org.netloom.core.drawing;

import org.jspecify.annotations.NullMarked;
