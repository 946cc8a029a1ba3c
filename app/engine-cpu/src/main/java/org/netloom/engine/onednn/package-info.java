/// oneDNN's C interface through Java's foreign functions: formats, memory, primitives.
@NullMarked
package org.netloom.engine.onednn;

import org.jspecify.annotations.NullMarked;
