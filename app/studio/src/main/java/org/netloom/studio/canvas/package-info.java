/// The canvas: blocks and wires as a person arranges them, and the gestures that change them.
@NullMarked
package org.netloom.studio.canvas;

import org.jspecify.annotations.NullMarked;
