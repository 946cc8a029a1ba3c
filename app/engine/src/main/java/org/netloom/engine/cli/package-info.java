/// The commands: what a script or a terminal does with Netloom, without a window.
@NullMarked
package org.netloom.engine.cli;

import org.jspecify.annotations.NullMarked;
