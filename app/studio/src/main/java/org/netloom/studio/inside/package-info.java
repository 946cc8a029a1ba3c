/// A look into a trained layer: its weights, and what comes out of it for a picture.
@NullMarked
package org.netloom.studio.inside;

import org.jspecify.annotations.NullMarked;
