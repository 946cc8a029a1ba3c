/// One picture of a dataset, large: as it is, as the net gets it, and as training varies it.
@NullMarked
package org.netloom.studio.dataset.look;

import org.jspecify.annotations.NullMarked;
