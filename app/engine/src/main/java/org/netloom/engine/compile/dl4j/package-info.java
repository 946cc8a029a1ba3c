/// A net as Deeplearning4j's graph: its layers with every option set, and our kernels among them.
@NullMarked
package org.netloom.engine.compile.dl4j;

import org.jspecify.annotations.NullMarked;
