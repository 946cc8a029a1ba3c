/// One block on the canvas: what stands on it, and its card.
@NullMarked
package org.netloom.studio.canvas.block;

import org.jspecify.annotations.NullMarked;
