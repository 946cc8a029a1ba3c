/// The net as a list of layers, an equal second view of it.
@NullMarked
package org.netloom.studio.canvas.list;

import org.jspecify.annotations.NullMarked;
