@NullMarked
package org.netloom.studio.training.queue;

import org.jspecify.annotations.NullMarked;
