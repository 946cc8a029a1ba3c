/// A file's bytes to a picture, whatever its format.
@NullMarked
package org.netloom.core.dataset.picture.decode;

import org.jspecify.annotations.NullMarked;
