/// Layers that draw: noise, dropout, changed pictures.
@NullMarked
package org.netloom.engine.kernels.random;

import org.jspecify.annotations.NullMarked;
