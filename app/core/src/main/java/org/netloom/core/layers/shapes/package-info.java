/// The shapes of pictures and of rows of numbers, and what a layer makes of one.
@NullMarked
package org.netloom.core.layers.shapes;

import org.jspecify.annotations.NullMarked;
