/// Where pictures come from: folders of classes, files that hold whole datasets.
@NullMarked
package org.netloom.core.dataset.source;

import org.jspecify.annotations.NullMarked;
