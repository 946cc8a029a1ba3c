/// Where things are on the canvas: sizes, ways of wires, and what part of the world is in sight.
@NullMarked
package org.netloom.studio.canvas.geometry;

import org.jspecify.annotations.NullMarked;
