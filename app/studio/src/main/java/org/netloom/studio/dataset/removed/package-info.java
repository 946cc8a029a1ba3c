/// The pictures that were taken out of a dataset: to be seen, put back, or deleted.
@NullMarked
package org.netloom.studio.dataset.removed;

import org.jspecify.annotations.NullMarked;
