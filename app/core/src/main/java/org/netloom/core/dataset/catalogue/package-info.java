/// Datasets that everybody knows: what they are, where they lie, and how they come onto this computer.
@NullMarked
package org.netloom.core.dataset.catalogue;

import org.jspecify.annotations.NullMarked;
