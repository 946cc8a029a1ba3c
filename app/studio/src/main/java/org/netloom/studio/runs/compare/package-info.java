/// Two runs or more beside each other.
@NullMarked
package org.netloom.studio.runs.compare;

import org.jspecify.annotations.NullMarked;
