/// A run as a file for others.
@NullMarked
package org.netloom.studio.runs.export;

import org.jspecify.annotations.NullMarked;
