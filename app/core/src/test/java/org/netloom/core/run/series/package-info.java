@NullMarked
package org.netloom.core.run.series;

import org.jspecify.annotations.NullMarked;
