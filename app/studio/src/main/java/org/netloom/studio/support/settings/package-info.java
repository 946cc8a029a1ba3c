/// What the studio remembers between two starts, and where it lies.
@NullMarked
package org.netloom.studio.support.settings;

import org.jspecify.annotations.NullMarked;
