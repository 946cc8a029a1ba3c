/// Settings that are one of several kinds: optimizers, schedules, losses.
@NullMarked
package org.netloom.studio.training.settings.kind;

import org.jspecify.annotations.NullMarked;
