/// Building blocks of panes: made when needed, split with sizes that are kept, words for what is empty.
@NullMarked
package org.netloom.studio.shell.panes;

import org.jspecify.annotations.NullMarked;
