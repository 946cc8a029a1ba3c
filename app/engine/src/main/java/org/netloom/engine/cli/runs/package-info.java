/// The commands that look at runs.
@NullMarked
package org.netloom.engine.cli.runs;

import org.jspecify.annotations.NullMarked;
