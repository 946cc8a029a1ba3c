/// Finds places for blocks.
@NullMarked
package org.netloom.studio.canvas.arrange;

import org.jspecify.annotations.NullMarked;
