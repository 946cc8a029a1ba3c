/// What every pane needs: the FX thread, background tasks, texts, look and preferences.
@NullMarked
package org.netloom.studio.support;

import org.jspecify.annotations.NullMarked;
