/// Which samples train, validate and test.
@NullMarked
package org.netloom.core.dataset.split;

import org.jspecify.annotations.NullMarked;
