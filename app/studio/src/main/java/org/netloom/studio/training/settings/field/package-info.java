/// What a form of settings is made of: a field, its row, its words.
@NullMarked
package org.netloom.studio.training.settings.field;

import org.jspecify.annotations.NullMarked;
