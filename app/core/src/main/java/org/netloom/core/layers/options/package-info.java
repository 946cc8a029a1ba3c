/// The kinds of values that options of layers take, and the reading and checking of them.
@NullMarked
package org.netloom.core.layers.options;

import org.jspecify.annotations.NullMarked;
