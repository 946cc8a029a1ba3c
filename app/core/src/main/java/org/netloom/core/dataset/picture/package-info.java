/// One picture: its header, its pixels, its way to another size.
@NullMarked
package org.netloom.core.dataset.picture;

import org.jspecify.annotations.NullMarked;
