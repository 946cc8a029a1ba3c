/// The command that trains.
@NullMarked
package org.netloom.engine.cli.training;

import org.jspecify.annotations.NullMarked;
