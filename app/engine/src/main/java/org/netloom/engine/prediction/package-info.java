/// What a trained net says: to single files, and to a whole split.
@NullMarked
package org.netloom.engine.prediction;

import org.jspecify.annotations.NullMarked;
