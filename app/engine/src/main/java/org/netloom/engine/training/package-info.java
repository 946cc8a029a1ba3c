/// Training: the loop over batches and epochs, its optimizers, its checkpoints.
@NullMarked
package org.netloom.engine.training;

import org.jspecify.annotations.NullMarked;
