/// What a thread does for each kind of node, forth and back.
@NullMarked
package org.netloom.engine.executor.stages;

import org.jspecify.annotations.NullMarked;
