/// What is tried before a training: what it will take, and which learning rate suits it.
@NullMarked
package org.netloom.studio.training.trial;

import org.jspecify.annotations.NullMarked;
