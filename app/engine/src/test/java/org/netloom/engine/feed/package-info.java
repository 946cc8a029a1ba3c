/// The way of pictures into a net.
@NullMarked
package org.netloom.engine.feed;

import org.jspecify.annotations.NullMarked;
