@NullMarked
package org.netloom.core.run.evidence;

import org.jspecify.annotations.NullMarked;
