/// The same values in another order, some of them, or maps of another size.
@NullMarked
package org.netloom.engine.kernels.reshaping;

import org.jspecify.annotations.NullMarked;
