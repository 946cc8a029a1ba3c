/// What is shown while no project is open.
@NullMarked
package org.netloom.studio.shell.welcome;

import org.jspecify.annotations.NullMarked;
