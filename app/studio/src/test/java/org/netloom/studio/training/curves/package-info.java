/// Curves of runs, thinned to what a chart can show.
@NullMarked
package org.netloom.studio.training.curves;

import org.jspecify.annotations.NullMarked;
