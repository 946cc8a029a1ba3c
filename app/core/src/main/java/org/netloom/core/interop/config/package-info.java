/// One layer's configuration as Keras writes it, of any of its versions.
@NullMarked
package org.netloom.core.interop.config;

import org.jspecify.annotations.NullMarked;
