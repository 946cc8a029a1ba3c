/// A list to choose from by typing: commands, blocks, whatever there are many of.
@NullMarked
package org.netloom.studio.shell.chooser;

import org.jspecify.annotations.NullMarked;
