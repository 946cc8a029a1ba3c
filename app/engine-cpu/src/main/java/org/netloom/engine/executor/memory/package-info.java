/// Where the values of a step lie: buffers that share one stretch of memory, as their lives allow.
@NullMarked
package org.netloom.engine.executor.memory;

import org.jspecify.annotations.NullMarked;
