/// What is wrong with a dataset, said before anybody trains on it.
@NullMarked
package org.netloom.core.dataset.health;

import org.jspecify.annotations.NullMarked;
