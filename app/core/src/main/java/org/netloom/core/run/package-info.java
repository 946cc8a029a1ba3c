/// What a training run leaves behind: record, history, tensors.
@NullMarked
package org.netloom.core.run;

import org.jspecify.annotations.NullMarked;
