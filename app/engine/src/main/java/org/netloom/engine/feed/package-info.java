/// Pictures on their way into a net: which, in what order, as which numbers.
@NullMarked
package org.netloom.engine.feed;

import org.jspecify.annotations.NullMarked;
