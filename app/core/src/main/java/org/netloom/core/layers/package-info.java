/// Every layer a block can be, as a record with Keras' names, defaults and meaning.
@NullMarked
package org.netloom.core.layers;

import org.jspecify.annotations.NullMarked;
