/// The place Predict and its small sister in the live strip: pictures in, probabilities out.
@NullMarked
package org.netloom.studio.prediction;

import org.jspecify.annotations.NullMarked;
