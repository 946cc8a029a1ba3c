/// Long work on many samples: in several threads, with progress, to be stopped.
@NullMarked
package org.netloom.core.dataset.work;

import org.jspecify.annotations.NullMarked;
