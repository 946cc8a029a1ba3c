/// Engines as child processes: found, started, watched, ended.
@NullMarked
package org.netloom.core.process;

import org.jspecify.annotations.NullMarked;
