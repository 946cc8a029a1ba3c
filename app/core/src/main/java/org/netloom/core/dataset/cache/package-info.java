/// Decoded datasets on disk: every picture decoded once, mapped into memory by whoever needs it.
@NullMarked
package org.netloom.core.dataset.cache;

import org.jspecify.annotations.NullMarked;
