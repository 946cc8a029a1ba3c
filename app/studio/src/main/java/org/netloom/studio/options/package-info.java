/// Layers and their options as a person types them.
@NullMarked
package org.netloom.studio.options;

import org.jspecify.annotations.NullMarked;
