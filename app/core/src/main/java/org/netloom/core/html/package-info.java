/// Pages for a browser that hold all they show; the one place where words become markup.
@NullMarked
package org.netloom.core.html;

import org.jspecify.annotations.NullMarked;
