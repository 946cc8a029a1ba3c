/// The place Results.
@NullMarked
package org.netloom.studio.runs.results;

import org.jspecify.annotations.NullMarked;
