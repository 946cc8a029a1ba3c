/// How fast training and prediction are here: the measurements behind `netloom bench`.
@NullMarked
package org.netloom.engine.bench;

import org.jspecify.annotations.NullMarked;
