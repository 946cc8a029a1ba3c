/// How the project is trained, as a person sets it.
@NullMarked
package org.netloom.studio.training.settings;

import org.jspecify.annotations.NullMarked;
