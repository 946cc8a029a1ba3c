/// Nets as Python code for Keras, written and read; nothing is run.
@NullMarked
package org.netloom.core.interop.code;

import org.jspecify.annotations.NullMarked;
