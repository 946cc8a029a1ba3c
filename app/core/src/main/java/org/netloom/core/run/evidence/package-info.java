/// What predictions tell about a run, and about one run against another.
@NullMarked
package org.netloom.core.run.evidence;

import org.jspecify.annotations.NullMarked;
