/// Trainings that wait in line, and settings that are tried with several values.
@NullMarked
package org.netloom.studio.training.queue;

import org.jspecify.annotations.NullMarked;
