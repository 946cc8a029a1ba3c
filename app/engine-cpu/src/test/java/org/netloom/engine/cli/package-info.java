/// The commands with a real engine behind them.
@NullMarked
package org.netloom.engine.cli;

import org.jspecify.annotations.NullMarked;
