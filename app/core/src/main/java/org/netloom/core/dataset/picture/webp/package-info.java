/// The first picture of a WebP file (RFC 9649).
@NullMarked
package org.netloom.core.dataset.picture.webp;

import org.jspecify.annotations.NullMarked;
