/// Light and dark: themes, style sheets and their colours.
@NullMarked
package org.netloom.studio.support.look;

import org.jspecify.annotations.NullMarked;
