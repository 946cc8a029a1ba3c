/// Changes which pictures a dataset's folder holds and in which class they lie; nothing is lost or overwritten.
@NullMarked
package org.netloom.core.dataset.rearrange;

import org.jspecify.annotations.NullMarked;
