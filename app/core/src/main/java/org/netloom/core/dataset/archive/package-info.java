/// Archives from strangers, unpacked within limits.
@NullMarked
package org.netloom.core.dataset.archive;

import org.jspecify.annotations.NullMarked;
