/// The guided first run: seven things to do, from a sample to an answer.
@NullMarked
package org.netloom.studio.guide;

import org.jspecify.annotations.NullMarked;
