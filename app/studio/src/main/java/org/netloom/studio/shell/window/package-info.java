/// The main window: its frame, its keys, what it remembers.
@NullMarked
package org.netloom.studio.shell.window;

import org.jspecify.annotations.NullMarked;
