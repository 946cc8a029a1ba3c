/// What every pane needs: the FX thread, background tasks, texts and hints.
@NullMarked
package org.netloom.studio.support;

import org.jspecify.annotations.NullMarked;
