/// The net as a picture to take along.
@NullMarked
package org.netloom.studio.canvas.picture;

import org.jspecify.annotations.NullMarked;
