/// Runs that belong together, as a table and as lines through their settings.
@NullMarked
package org.netloom.studio.runs.series;

import org.jspecify.annotations.NullMarked;
