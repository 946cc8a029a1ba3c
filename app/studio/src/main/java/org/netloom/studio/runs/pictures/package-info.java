/// Pictures of the dataset with what a run says to them.
@NullMarked
package org.netloom.studio.runs.pictures;

import org.jspecify.annotations.NullMarked;
