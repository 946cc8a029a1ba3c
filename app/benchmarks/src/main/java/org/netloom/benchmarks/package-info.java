/// Small parts of a training step, each by itself.
@NullMarked
package org.netloom.benchmarks;

import org.jspecify.annotations.NullMarked;
