/// The bars around the places, and the notices in the corner.
@NullMarked
package org.netloom.studio.shell.bars;

import org.jspecify.annotations.NullMarked;
