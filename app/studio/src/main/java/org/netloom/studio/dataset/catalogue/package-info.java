/// Datasets that everybody knows, to be brought onto this computer.
@NullMarked
package org.netloom.studio.dataset.catalogue;

import org.jspecify.annotations.NullMarked;
