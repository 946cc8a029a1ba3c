/// Runs that belong together: one net with several seeds, settings tried one after the other, a queue.
@NullMarked
package org.netloom.core.run.series;

import org.jspecify.annotations.NullMarked;
