/// The messages between the studio (or a command) and an engine.
@NullMarked
package org.netloom.core.protocol;

import org.jspecify.annotations.NullMarked;
