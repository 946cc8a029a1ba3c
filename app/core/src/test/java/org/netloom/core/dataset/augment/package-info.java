/// Tests of what augmentation does to a picture.
@NullMarked
package org.netloom.core.dataset.augment;

import org.jspecify.annotations.NullMarked;
