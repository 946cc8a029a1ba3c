/// The place Train: settings of a run, its progress, its curves; and the curves of the live strip.
@NullMarked
package org.netloom.studio.training;

import org.jspecify.annotations.NullMarked;
