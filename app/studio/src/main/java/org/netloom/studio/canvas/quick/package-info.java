/// Layers added by a line of typing.
@NullMarked
package org.netloom.studio.canvas.quick;

import org.jspecify.annotations.NullMarked;
