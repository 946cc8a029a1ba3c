/// Sentences for a person: kept as a pattern and its arguments, so that they can be translated.
@NullMarked
package org.netloom.core.text;

import org.jspecify.annotations.NullMarked;
