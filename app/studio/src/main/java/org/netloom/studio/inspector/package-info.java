/// The panel on the right: options of the selected block, its cost, the net's, and its problems.
@NullMarked
package org.netloom.studio.inspector;

import org.jspecify.annotations.NullMarked;
