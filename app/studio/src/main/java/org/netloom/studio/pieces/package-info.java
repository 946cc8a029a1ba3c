/// Parts of nets that a person keeps, to be used again in any project.
@NullMarked
package org.netloom.studio.pieces;

import org.jspecify.annotations.NullMarked;
