/// Files that hold many pictures each: IDX, and CIFAR's binary version.
@NullMarked
package org.netloom.core.dataset.packed;

import org.jspecify.annotations.NullMarked;
