/// Runs for other tools and other eyes: CSV, SVG, an HTML page, TensorBoard's files.
@NullMarked
package org.netloom.core.export;

import org.jspecify.annotations.NullMarked;
