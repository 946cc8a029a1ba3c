/// The orders in which pictures are shown.
@NullMarked
package org.netloom.studio.dataset.order;

import org.jspecify.annotations.NullMarked;
