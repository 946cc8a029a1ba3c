/// What is wrong with the net, said with its remedies: as a card and as a list.
@NullMarked
package org.netloom.studio.problems;

import org.jspecify.annotations.NullMarked;
