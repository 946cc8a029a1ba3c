/// What a layer says about its tensors: how they start, and what holds them in bounds.
@NullMarked
package org.netloom.core.layers.weights;

import org.jspecify.annotations.NullMarked;
