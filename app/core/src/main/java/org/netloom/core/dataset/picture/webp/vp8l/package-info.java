/// The pixels of a lossless WebP, and the alpha of a lossy one (RFC 9649, section 3).
@NullMarked
package org.netloom.core.dataset.picture.webp.vp8l;

import org.jspecify.annotations.NullMarked;
