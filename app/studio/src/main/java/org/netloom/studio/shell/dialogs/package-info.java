/// What opens over the window: questions, a new project, settings, help.
@NullMarked
package org.netloom.studio.shell.dialogs;

import org.jspecify.annotations.NullMarked;
