/// A dataset: what a folder of pictures holds, how it is split, how it is listed in a file.
@NullMarked
package org.netloom.core.dataset;

import org.jspecify.annotations.NullMarked;
