/// Tests of `interop`.
@NullMarked
package org.netloom.core.interop;

import org.jspecify.annotations.NullMarked;
