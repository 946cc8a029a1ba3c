/// What augmentation does to a picture: plain arithmetic on float arrays, as Keras has it.
@NullMarked
package org.netloom.core.dataset.augment;

import org.jspecify.annotations.NullMarked;
