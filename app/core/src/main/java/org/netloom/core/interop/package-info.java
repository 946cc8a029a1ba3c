/// Other programs' models as nets of ours, and back: Keras' architecture JSON.
@NullMarked
package org.netloom.core.interop;

import org.jspecify.annotations.NullMarked;
