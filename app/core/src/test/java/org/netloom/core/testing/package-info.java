/// What the tests of all modules draw their data from; not part of the product.
@NullMarked
package org.netloom.core.testing;

import org.jspecify.annotations.NullMarked;
