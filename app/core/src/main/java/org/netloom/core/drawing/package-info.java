/// What stands on the canvas beside blocks and wires: groups that bear a name, notes.
@NullMarked
package org.netloom.core.drawing;

import org.jspecify.annotations.NullMarked;
