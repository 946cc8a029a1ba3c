/// The window that frames the panes: places, bars, actions, dialogs, notices, welcome, settings.
@NullMarked
package org.netloom.studio.shell;

import org.jspecify.annotations.NullMarked;
