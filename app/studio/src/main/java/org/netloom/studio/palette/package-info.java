/// The list of layers to drag onto the canvas.
@NullMarked
package org.netloom.studio.palette;

import org.jspecify.annotations.NullMarked;
