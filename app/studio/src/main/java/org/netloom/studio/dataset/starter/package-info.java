/// The first net for new pictures.
@NullMarked
package org.netloom.studio.dataset.starter;

import org.jspecify.annotations.NullMarked;
