/// The pixels of a JPEG.
@NullMarked
package org.netloom.core.dataset.picture.jpeg;

import org.jspecify.annotations.NullMarked;
