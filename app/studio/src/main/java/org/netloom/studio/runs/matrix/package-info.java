/// Matrices of classes: what pictures show against what they are called.
@NullMarked
package org.netloom.studio.runs.matrix;

import org.jspecify.annotations.NullMarked;
