/// Any number of thumbnails in a grid, loaded as they come into sight.
@NullMarked
package org.netloom.studio.dataset.grid;

import org.jspecify.annotations.NullMarked;
