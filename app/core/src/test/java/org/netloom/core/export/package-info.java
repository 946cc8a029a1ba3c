@NullMarked
package org.netloom.core.export;

import org.jspecify.annotations.NullMarked;
