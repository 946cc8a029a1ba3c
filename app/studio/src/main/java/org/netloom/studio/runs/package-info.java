/// The project's runs as they lie on the disk, and what can be done with them.
@NullMarked
package org.netloom.studio.runs;

import org.jspecify.annotations.NullMarked;
