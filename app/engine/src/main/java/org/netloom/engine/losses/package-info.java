/// Losses at work on what a net gives, by the formulae of `keras.losses`, and what is said of it.
@NullMarked
package org.netloom.engine.losses;

import org.jspecify.annotations.NullMarked;
