/// The engine as a process of its own: requests in, events out.
@NullMarked
package org.netloom.engine.serve;

import org.jspecify.annotations.NullMarked;
