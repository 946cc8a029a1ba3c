/// Commands called in process.
@NullMarked
package org.netloom.engine.cli;

import org.jspecify.annotations.NullMarked;
