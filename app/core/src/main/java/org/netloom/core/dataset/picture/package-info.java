/// One picture: its pixels, its way to another size, and what all formats share.
@NullMarked
package org.netloom.core.dataset.picture;

import org.jspecify.annotations.NullMarked;
