/// The first page of a TIFF file.
@NullMarked
package org.netloom.core.dataset.picture.tiff;

import org.jspecify.annotations.NullMarked;
