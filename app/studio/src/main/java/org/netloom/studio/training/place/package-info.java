/// The place Train, and the strip of curves below the canvas.
@NullMarked
package org.netloom.studio.training.place;

import org.jspecify.annotations.NullMarked;
