/// What can be done to the net on the canvas, without a node of JavaFX.
@NullMarked
package org.netloom.studio.canvas.model;

import org.jspecify.annotations.NullMarked;
