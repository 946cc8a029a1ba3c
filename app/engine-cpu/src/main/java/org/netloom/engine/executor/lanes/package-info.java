/// The threads of a net: what each does with its share of a batch, and where they meet.
@NullMarked
package org.netloom.engine.executor.lanes;

import org.jspecify.annotations.NullMarked;
