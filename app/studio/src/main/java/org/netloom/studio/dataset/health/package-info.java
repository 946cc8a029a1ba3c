/// What is wrong with the pictures, and how to mend it with a click.
@NullMarked
package org.netloom.studio.dataset.health;

import org.jspecify.annotations.NullMarked;
