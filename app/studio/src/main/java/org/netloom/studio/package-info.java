/// The desktop program: starting it and putting its parts together.
@NullMarked
package org.netloom.studio;

import org.jspecify.annotations.NullMarked;
