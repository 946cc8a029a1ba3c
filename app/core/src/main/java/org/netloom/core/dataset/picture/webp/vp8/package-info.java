/// The pixels of a lossy WebP: a key frame of VP8 (RFC 6386), to the number as libwebp decodes it.
@NullMarked
package org.netloom.core.dataset.picture.webp.vp8;

import org.jspecify.annotations.NullMarked;
