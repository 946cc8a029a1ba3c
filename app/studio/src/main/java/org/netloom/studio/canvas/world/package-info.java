/// What the canvas draws: blocks, wires, grid and the small map.
@NullMarked
package org.netloom.studio.canvas.world;

import org.jspecify.annotations.NullMarked;
