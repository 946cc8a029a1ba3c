/// Short trainings that leave nothing behind: what a run will take, and which learning rate suits it.
@NullMarked
package org.netloom.engine.trial;

import org.jspecify.annotations.NullMarked;
