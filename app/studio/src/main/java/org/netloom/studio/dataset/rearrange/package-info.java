/// Pictures come into a dataset, go out of it, and change their classes.
@NullMarked
package org.netloom.studio.dataset.rearrange;

import org.jspecify.annotations.NullMarked;
