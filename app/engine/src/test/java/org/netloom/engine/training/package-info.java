/// Tests of the loop over epochs and batches.
@NullMarked
package org.netloom.engine.training;

import org.jspecify.annotations.NullMarked;
