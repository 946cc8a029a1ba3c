/// The engines behind the window: started, asked, watched, restarted and ended.
@NullMarked
package org.netloom.studio.engine;

import org.jspecify.annotations.NullMarked;
