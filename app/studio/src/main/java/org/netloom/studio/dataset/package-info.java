/// The place Data: a folder of pictures, its classes, splits and faults, and its thumbnails.
@NullMarked
package org.netloom.studio.dataset;

import org.jspecify.annotations.NullMarked;
