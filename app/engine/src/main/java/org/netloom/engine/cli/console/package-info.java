/// What the commands stand on: output, progress, an engine of their own.
@NullMarked
package org.netloom.engine.cli.console;

import org.jspecify.annotations.NullMarked;
