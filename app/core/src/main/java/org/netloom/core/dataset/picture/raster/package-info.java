/// What the JDK's readers of PNG, GIF and BMP leave to be done.
@NullMarked
package org.netloom.core.dataset.picture.raster;

import org.jspecify.annotations.NullMarked;
