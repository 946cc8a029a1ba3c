/// What a run comes to on a split: matrix, classes, calibration, wrong pictures.
@NullMarked
package org.netloom.studio.runs.evaluation;

import org.jspecify.annotations.NullMarked;
